'use strict';
(() => {
  const $ = (id) => document.getElementById(id);
  const hide = (id, hidden) => { const e = $(id); if (e) e.hidden = hidden; };
  const write = (id, text) => { if ($(id).textContent !== text) $(id).textContent = text; };
  $('go')?.submit();
  const print = $('print');
  if (print) { print.hidden = false; print.onclick = () => window.print(); }
  if ($('kiosk')) window.print();
  if (!$('data')) return;
  const data = JSON.parse($('data').textContent), lang = document.documentElement.lang, loaded = Date.now();
  const home = location.pathname.replace(/[^/]*$/, '');
  /* The gate's clock: that of the phone may be wrong. */
  const now = () => data.now + Date.now() - loaded;
  const post = (to, body) => fetch(home + to, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

  /* A link brings its ticket in the fragment, which no server sees. */
  async function adopt() {
    const ticket = (location.hash.match(/^#t=([\w-]{64})$/) || [])[1];
    if (!ticket) return;
    history.replaceState(null, '', location.pathname);
    if (ticket === data.ticket) return;
    try {
      const answer = await post('ticket', { ticket });
      if (answer.ok) location.replace(home);
      else alert((await answer.json()).text[lang]);
    } catch { hide('lost', false); }
  }
  const alert = (text) => {
    const p = document.createElement('p');
    p.className = 'alert';
    p.setAttribute('role', 'alert');
    p.textContent = text;
    $('main').prepend(p);
  };
  if (location.search === '?kept') history.replaceState(null, '', home + location.hash);
  addEventListener('hashchange', adopt);
  adopt();

  const title = (text) => { document.title = document.title.replace(/^.*? – /, () => text + ' – '); };
  if (data.begins) {
    const open = () => {
      if (now() < data.begins) return setTimeout(open, Math.min(data.begins - now(), 6e4));
      hide('before', true);
      hide('join', false);
      title(data.words['form.title']);
    };
    open();
  }
  if (!data.ticket) return;

  /* How many people are expected in front of a cursor. */
  const value = (ord) => Number('0x' + ord);
  function ahead(cursor) {
    const marks = data.marks;
    let i = marks.findIndex((mark) => mark.ord > cursor);
    if (i < 0) return marks[marks.length - 1].ahead;
    if (i === 0) return 0;
    const [a, b] = [marks[i - 1], marks[i]];
    return a.ahead + (b.ahead - a.ahead) * (value(cursor) - value(a.ord)) / (value(b.ord) - value(a.ord));
  }
  const number = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, data.separator);
  /* The same rounding as the gate's: outwards, to steps that suit what is not known. */
  function front(people) {
    const width = Math.max(2 * Math.sqrt(people), people / 50);
    const step = 10 ** Math.floor(Math.log10(Math.max(width, 1)));
    const from = Math.floor(Math.max(0, people - width) / step) * step;
    const to = Math.max(Math.ceil((people + width) / step) * step, from + 1);
    const one = lang !== 'kk' && new Intl.PluralRules(lang).select(to) === 'one' ? '.one' : '.other';
    return data.words[(from ? 'front.between' : 'front.most') + one].replace('{0}', number(from)).replace('{1}', number(to));
  }
  /* For screen readers; gone when it has been said, so that nobody reads it twice. */
  let silence, said = '';
  function say(text) {
    if (text === said) return;
    said = text;
    write('said', text);
    clearTimeout(silence);
    silence = setTimeout(() => write('said', ''), 9e3);
  }
  const two = (n) => String(n).padStart(2, '0');
  function moment(ms) {
    const d = new Date(ms + 5 * 36e5);
    return `${d.getUTCDate()} ${data.months[d.getUTCMonth()]}, ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
  }

  /* Shows what holds; returns the seconds until it is this one's turn, as far as they can be guessed. */
  async function show(status) {
    if (status.seed && !data.ord) {
      const answer = await post('place', { ticket: data.ticket });
      if (answer.ok) { const place = await answer.json(); data.ord = place.ord; data.marks = place.marks; }
    }
    const drawn = !!data.ord, cursor = status.cursors[data.lane];
    const reached = drawn && data.ord <= cursor, turn = reached && status.state === 'open';
    const out = status.state === 'down' || status.state === 'paused', outage = out || drawn && status.state === 'closed';
    const people = drawn ? data.marks[data.marks.length - 1].ahead - ahead(cursor) : 0;
    hide('pending', drawn);
    hide('place', !drawn || turn);
    hide('turn', !turn);
    hide('meanwhile', turn);
    hide('outage', !outage);
    hide('outage-facts', !out);
    if (drawn) write('front', reached ? data.words['front.none'] : front(people));
    if (outage) write('outage-title', data.words['outage.' + status.state]);
    if (out) {
      write('since', moment(status.since));
      const note = status.note === 'cursor' ? (await (await fetch(home + 'cursor')).json()).note : status.note;
      write('reason', note && note[lang] || data.words['outage.unknown']);
    }
    const heading = data.words[turn ? 'turn.title' : 'queue.title'];
    write('heading', heading);
    title(outage ? data.words['outage.' + status.state] : heading);
    say(outage ? $('outage-title').textContent : turn || !drawn ? heading : $('front').textContent);
    if (!drawn) return Math.max((data.draw - now()) / 1e3, 100);
    return turn ? 100 : status.state === 'open' && status.rate ? people / status.rate : Infinity;
  }
  let tries = 0;
  async function poll() {
    let wait;
    try {
      const answer = await fetch(home + 'status.json');
      if (!answer.ok) throw answer.status;
      wait = await show(await answer.json());
      tries = 0;
      hide('lost', true);
    } catch {
      wait = 30 * ++tries;
      hide('lost', false);
    }
    again(wait);
  }
  /* Everybody at another moment, so that the gate is asked evenly. */
  const again = (wait) => setTimeout(poll, Math.min(Math.max(.3 * wait, 5), 120) * (.75 + Math.random() / 2) * 1e3);
  again(0);
})();
