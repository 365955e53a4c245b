package org.cadreprofiles.score.bound;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadreprofiles.stats.Dirichlet;
import org.cadreprofiles.stats.SeededDraws;

/**
 * Weighted arithmetic means up a tree: each node is the mean of its children, absent children left
 * out and the other weights rescaled (OECD and JRC Handbook, 2008, step 6).
 *
 * <p>Nodes are numbered leaves first, each child before its parent, the root last. A leaf has an
 * exposure from 0 (absent) to 1; a node passes the weighted mean exposure of its present children
 * on, so that a pillar of results that a person answers for by a third weighs a third.
 */
public final class WeightedTree implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int leaves;
  private final int[] parent;
  private final double[] weight;

  /**
   * @param leaves number of leaves, nodes 0 to leaves - 1
   * @param parent parent of every node but the root
   * @param weight weight of every node but the root among its siblings
   */
  WeightedTree(int leaves, int[] parent, double[] weight) {
    this.leaves = leaves;
    this.parent = parent.clone();
    this.weight = weight.clone();
    for (int node = 0; node < parent.length; node++) {
      if (parent[node] <= node || parent[node] > parent.length) {
        throw new IllegalArgumentException("Node " + node + " must come before its parent.");
      }
    }
  }

  int leaves() {
    return leaves;
  }

  /** The same tree with the weights of each node's children drawn around theirs. */
  public WeightedTree redrawn(double spread, SeededDraws draws) {
    double[] drawn = weight.clone();
    for (int node = leaves; node <= parent.length; node++) {
      int[] children = children(node);
      if (children.length > 0) {
        double[] around = Dirichlet.around(weights(children), spread, draws);
        for (int i = 0; i < children.length; i++) {
          drawn[children[i]] = around[i];
        }
      }
    }
    return new WeightedTree(leaves, parent, drawn);
  }

  /** A place for the sums of one evaluation after the other. */
  public Sums sums() {
    return new Sums();
  }

  private int[] children(int node) {
    List<Integer> children = new ArrayList<>();
    for (int child = 0; child < parent.length; child++) {
      if (parent[child] == node) {
        children.add(child);
      }
    }
    return children.stream().mapToInt(Integer::intValue).toArray();
  }

  private double[] weights(int[] nodes) {
    double[] weights = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      weights[i] = weight[nodes[i]];
    }
    return weights;
  }

  /** Evaluates the tree for one member after the other without new arrays. */
  public final class Sums {
    private final double[] values = new double[parent.length + 1];
    private final double[] exposed = new double[parent.length + 1];
    private final double[] present = new double[parent.length + 1];

    /**
     * The root's value.
     *
     * @param value values of the leaves, beginning at {@code from}
     * @param exposure exposures of the leaves, beginning at {@code from}; 0 leaves a leaf out
     * @return NaN when every leaf is absent
     */
    public double mean(double[] value, double[] exposure, int from) {
      for (int node = leaves; node <= parent.length; node++) {
        values[node] = 0;
        exposed[node] = 0;
        present[node] = 0;
      }
      for (int leaf = 0; leaf < leaves; leaf++) {
        if (exposure[from + leaf] > 0) {
          add(leaf, value[from + leaf], exposure[from + leaf]);
        }
      }
      for (int node = leaves; node < parent.length; node++) {
        if (exposed[node] > 0) {
          add(node, values[node] / exposed[node], exposed[node] / present[node]);
        }
      }
      return values[parent.length] / exposed[parent.length];
    }

    /**
     * The share of each leaf in the mean just computed; they add up to 1.
     *
     * @param exposure as given to {@link #mean}
     * @return one share per leaf, 0 for an absent one
     */
    public double[] shares(double[] exposure, int from) {
      double[] share = new double[parent.length + 1];
      share[parent.length] = 1;
      for (int node = parent.length - 1; node >= 0; node--) {
        double own =
            node < leaves
                ? exposure[from + node]
                : exposed[node] > 0 ? exposed[node] / present[node] : 0;
        share[node] =
            own > 0 ? share[parent[node]] * weight[node] * own / exposed[parent[node]] : 0;
      }
      return Arrays.copyOf(share, leaves);
    }

    private void add(int node, double value, double exposure) {
      int up = parent[node];
      double exposedWeight = weight[node] * exposure;
      values[up] += exposedWeight * value;
      exposed[up] += exposedWeight;
      present[up] += weight[node];
    }
  }
}
