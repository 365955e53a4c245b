package org.cadreprofiles.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.feed.VersionRules.Content;

/**
 * Finds contents that replace each other in a circle: the strongly connected components of more
 * than one (Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1, 1972),
 * without recursion, for chains may be long.
 */
final class Circles {
  private final Map<Content, Integer> index = new HashMap<>();
  private final Map<Content, Integer> low = new HashMap<>();
  private final Deque<Content> open = new ArrayDeque<>();
  private final List<List<Content>> circles = new ArrayList<>();

  private Circles() {}

  private record Visit(Content content, Iterator<Content> next) {}

  static List<List<Content>> of(Collection<Content> contents) {
    Circles found = new Circles();
    for (Content content : contents) {
      if (!content.replaced().isEmpty() && !found.index.containsKey(content)) {
        found.search(content);
      }
    }
    return found.circles;
  }

  private void search(Content start) {
    Deque<Visit> path = new ArrayDeque<>();
    path.push(enter(start));
    while (!path.isEmpty()) {
      Visit at = path.peek();
      if (at.next().hasNext()) {
        Content next = at.next().next();
        if (!index.containsKey(next)) {
          path.push(enter(next));
        } else if (low.get(next) != null) {
          low.merge(at.content(), index.get(next), Math::min);
        }
      } else {
        path.pop();
        leave(at.content());
        if (!path.isEmpty() && low.get(at.content()) != null) {
          low.merge(path.peek().content(), low.get(at.content()), Math::min);
        }
      }
    }
  }

  private Visit enter(Content content) {
    index.put(content, index.size());
    low.put(content, index.get(content));
    open.push(content);
    return new Visit(content, content.replaced().iterator());
  }

  // A content without a lowest index belongs to a component that is closed.
  private void leave(Content content) {
    if (!low.get(content).equals(index.get(content))) {
      return;
    }
    List<Content> component = new ArrayList<>();
    Content member;
    do {
      member = open.pop();
      low.remove(member);
      component.add(member);
    } while (member != content);
    if (component.size() > 1) {
      circles.add(component);
    }
  }
}
