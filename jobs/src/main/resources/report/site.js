/* Language, filter, sort and search of the report. One classic script, no network, no data sent. */
(function () {
  'use strict';
  var root = document.documentElement;
  var KEY = 'cadre-profiles-language';

  function remembered() {
    try {
      return window.localStorage.getItem(KEY);
    } catch (e) {
      return null;
    }
  }

  function remember(language) {
    try {
      window.localStorage.setItem(KEY, language);
    } catch (e) {
      /* A browser that keeps nothing still switches this page. */
    }
  }

  function short() {
    return root.lang === 'en' ? 'en' : 'zh';
  }

  function words(element) {
    var text = element.getAttribute('data-' + short()) || '';
    for (var i = 1; i < arguments.length; i++) {
      text = text.replace('{' + (i - 1) + '}', arguments[i]);
    }
    return text;
  }

  function use(language) {
    root.lang = language;
    document.title = root.getAttribute('data-tab-' + short());
    document.querySelectorAll('[data-language]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-language') === language));
    });
    document.dispatchEvent(new Event('languagechanged'));
  }

  var wanted = remembered();
  if (wanted === 'en' || wanted === 'zh-CN') {
    root.lang = wanted;
  }

  function rowsOf(table) {
    return Array.prototype.slice
      .call(table.querySelectorAll('tbody tr'))
      .filter(function (row) { return !row.classList.contains('tie'); });
  }

  function setUpFilter(box) {
    var table = document.getElementById(box.getAttribute('data-filter'));
    var field = box.querySelector('input');
    var status = box.querySelector('[data-shown]');
    var rows = rowsOf(table);
    function apply() {
      var parts = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row) {
        var text = row.textContent.toLowerCase();
        var fits = parts.every(function (part) { return text.indexOf(part) >= 0; });
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      table.querySelectorAll('tbody').forEach(function (body) {
        var head = body.querySelector('tr.tie');
        if (head && !table.hasAttribute('data-sorted')) {
          head.hidden = parts.length > 0 && !body.querySelector('tr:not(.tie):not([hidden])');
        }
      });
      status.textContent = words(status, shown, rows.length);
    }
    field.addEventListener('input', apply);
    document.addEventListener('languagechanged', apply);
    box.hidden = rows.length < 8;
    apply();
  }

  function cellValue(row, index, kind) {
    var cell = row.cells[index];
    var seen = Array.prototype.slice
      .call(cell.querySelectorAll(short() === 'en' ? '.en' : '.zh'))
      .map(function (part) { return part.textContent; })
      .join(' ');
    var text = (seen || cell.textContent).trim();
    if (kind === 'text') {
      return text;
    }
    var number = parseFloat(text.replace(/[,<\s]/g, '').replace('−', '-'));
    return isNaN(number) ? -Infinity : number;
  }

  function setUpSort(table) {
    var bodies = Array.prototype.slice.call(table.tBodies);
    var original = bodies.map(function (body) { return Array.prototype.slice.call(body.rows); });
    var heads = Array.prototype.slice.call(table.querySelectorAll('thead th'));

    function restore() {
      table.removeAttribute('data-sorted');
      original.forEach(function (rows, i) {
        rows.forEach(function (row) {
          if (row.classList.contains('tie')) { row.hidden = false; }
          bodies[i].appendChild(row);
        });
      });
    }

    function sort(index, kind, direction) {
      restore();
      table.setAttribute('data-sorted', '');
      var sign = direction === 'ascending' ? 1 : -1;
      var collator = new Intl.Collator(root.lang);
      var rows = rowsOf(table).map(function (row) {
        return { row: row, value: cellValue(row, index, kind) };
      });
      rows.sort(function (a, b) {
        return sign * (kind === 'text' ? collator.compare(a.value, b.value) : a.value - b.value || 0);
      });
      table.querySelectorAll('tr.tie').forEach(function (row) { row.hidden = true; });
      rows.forEach(function (entry) { bodies[0].appendChild(entry.row); });
    }

    heads.forEach(function (head, index) {
      var kind = head.getAttribute('data-sort');
      if (!kind) { return; }
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener('click', function () {
        var now = head.getAttribute('aria-sort');
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        var first = kind === 'text' ? 'ascending' : 'descending';
        var second = kind === 'text' ? 'descending' : 'ascending';
        var next = !now ? first : now === first ? second : null;
        if (next) {
          head.setAttribute('aria-sort', next);
          sort(index, kind, next);
        } else {
          restore();
        }
      });
    });
  }

  function setUpFind() {
    var data = document.getElementById('people');
    if (!data) { return; }
    var people = JSON.parse(data.textContent).map(function (person) {
      return { person: person, text: person.slice(0, 4).join(' ').toLowerCase() };
    });
    var box = document.getElementById('find');
    var field = document.getElementById('find-field');
    var status = document.getElementById('find-status');
    var list = document.getElementById('find-results');

    function entry(person) {
      var item = document.createElement('li');
      var link = document.createElement('a');
      var name = document.createElement('bdi');
      var note = document.createElement('span');
      link.href = person[4];
      name.textContent = person[0];
      note.className = 'note';
      note.textContent = person[1] + ' · ' + person[2] + ' · ' + person[3];
      link.appendChild(name);
      item.appendChild(link);
      item.appendChild(note);
      return item;
    }

    function search() {
      var parts = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      var found = people.filter(function (each) {
        return parts.every(function (part) { return each.text.indexOf(part) >= 0; });
      });
      var shown = found.slice(0, 60);
      list.textContent = '';
      shown.forEach(function (each) { list.appendChild(entry(each.person)); });
      status.textContent = words(status, found.length, shown.length);
    }

    field.addEventListener('input', search);
    document.addEventListener('languagechanged', search);
    box.hidden = false;
    search();
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('th[data-sort]').forEach(function (head) {
      var table = head.closest('table');
      if (!table.hasAttribute('data-sortable')) {
        table.setAttribute('data-sortable', '');
        setUpSort(table);
      }
    });
    document.querySelectorAll('[data-filter]').forEach(setUpFilter);
    setUpFind();
    document.querySelectorAll('[data-start]').forEach(function (box) {
      var rest = box.scrollWidth - box.clientWidth;
      box.scrollLeft = box.getAttribute('data-start') === 'end' ? rest : rest / 2;
    });
    document.querySelectorAll('[data-language]').forEach(function (button) {
      button.addEventListener('click', function () {
        var language = button.getAttribute('data-language');
        remember(language);
        use(language);
      });
    });
    use(root.lang);
  });

  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details:not(.shut)').forEach(function (box) {
      box.setAttribute('data-was', box.open ? 'open' : 'shut');
      box.open = true;
    });
  });
  window.addEventListener('afterprint', function () {
    document.querySelectorAll('details[data-was="shut"]').forEach(function (box) { box.open = false; });
  });
})();
