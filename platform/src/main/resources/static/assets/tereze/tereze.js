// Improvements of Tereze's pages. Every page works without them.
(() => {
  "use strict";
  const page = document.documentElement;

  page.classList.add("tz-scripted");
  told(document);
  session(document.querySelector("[data-tz-session]"));
  offline(document.querySelector("[data-tz-offline]"));
  rows(document.querySelector("[data-tz-rows]"));
  opening(document.querySelector("[data-tz-opens]"));
  worker();
  push(document.querySelector("[data-tz-push]"));
  document.addEventListener("submit", once);
  document.addEventListener("click", meant, true);
  document.addEventListener("htmx:beforeSwap", elsewhere);
  document.addEventListener("htmx:load", (event) => {
    if (event.target !== document.body) told(event.target);
  });

  // Focuses the error summary or the success banner. A link of the summary scrolls to the label and focuses the field.
  function told(part) {
    const summary = part.querySelector(".govuk-error-summary") || part.querySelector(".govuk-notification-banner[role=alert]");
    if (!summary) return;
    summary.tabIndex = -1;
    summary.focus();
    summary.addEventListener("blur", () => summary.removeAttribute("tabindex"), { once: true });
    summary.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field) return;
      event.preventDefault();
      const named = field.closest("fieldset")?.querySelector("legend") || document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
      (named || field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
  }

  // A response from another URL, as after the end of a session, is a whole page: the browser opens it.
  function elsewhere(event) {
    const { xhr, requestConfig } = event.detail;
    if (new URL(xhr.responseURL).pathname === new URL(requestConfig.path, location).pathname) return;
    event.detail.shouldSwap = false;
    location.assign(xhr.responseURL);
  }

  // Ignores a second submit within a second. The key in the form makes a later repeat harmless.
  function once(event) {
    const form = event.target;
    if (form.method !== "post") return;
    const now = event.timeStamp;
    if (now - Number(form.dataset.tzSent || -Infinity) < 1000) event.preventDefault();
    else form.dataset.tzSent = now;
  }

  // Ignores the second click of a double click: it was meant for the former page, and must not follow a link of this one.
  function meant(event) {
    if (event.detail > 1 && event.target.closest("a, button")) event.preventDefault();
  }

  // <dialog data-tz-session="1800" data-tz-warn="120" data-tz-stay="/session" data-tz-ended="/sign-in?ended">: the seconds for
  // which a session lasts after a request, the seconds before its end at which to warn, the URL that extends it, and the URL to
  // open when it has ended. All windows of the browser share the session, so the time of its last use is in localStorage.
  // When the session has ended, a form with data-tz-kept is sent, so that the server stores what was typed.
  function session(dialog) {
    if (!dialog?.showModal) return;
    const { tzSession: lives, tzWarn: warn, tzStay: stay, tzEnded: ended } = dialog.dataset;
    const left = dialog.querySelector("[data-tz-left]");
    const used = (when) => {
      try {
        if (when) localStorage.setItem("tz-used", when);
        return Number(localStorage.getItem("tz-used")) || when || loaded;
      } catch {
        return when || loaded;
      }
    };
    const loaded = Date.now();
    let gone = false;
    const leave = () => {
      if (gone) return;
      gone = true;
      const kept = document.querySelector("form[data-tz-kept]");
      if (kept) kept.submit();
      else location.assign(ended);
    };
    used(loaded);
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    dialog.querySelector("[data-tz-stay-button]")?.addEventListener("click", async (event) => {
      event.preventDefault();
      const answer = await fetch(stay, { credentials: "same-origin", redirect: "manual", cache: "no-store" }).catch(() => null);
      // A server without its database does not know whether the session has ended.
      if (answer && !answer.ok && answer.status < 500) leave();
      else if (answer?.ok) {
        used(Date.now());
        dialog.close();
      }
    });
    document.body.addEventListener("htmx:afterRequest", () => used(Date.now()));
    setInterval(() => {
      const seconds = Math.round(lives - (Date.now() - used()) / 1000);
      if (seconds <= 0) leave();
      else if (seconds <= warn) {
        const minutes = String(Math.ceil(seconds / 60));
        if (left && left.textContent !== minutes) left.textContent = minutes;
        if (!dialog.open) dialog.showModal();
      } else if (dialog.open) dialog.close();
    }, 1000);
  }

  // The service worker marks a stored page with the time at which it was seen. The page shows this time and disables all
  // buttons that send data, except "sign out".
  function offline(banner) {
    const seen = page.dataset.tzSeen;
    if (!banner || !seen) return;
    const time = banner.querySelector("time");
    if (time) {
      time.dateTime = seen;
      time.textContent = new Date(seen).toLocaleString(page.lang, { dateStyle: "long", timeStyle: "short" });
    }
    banner.hidden = false;
    document.querySelectorAll('form:not([action="/sign-out"]) button').forEach((button) => (button.disabled = true));
  }

  // <div data-tz-opens="2027-04-01T04:00:00Z">: opens the page again soon after that time, not in all browsers at once. If the clock
  // of the browser is ahead, it tries again for a while.
  function opening(part) {
    const left = part ? Date.parse(part.dataset.tzOpens) - Date.now() : NaN;
    if (left > -600_000 && left < 2 ** 31 - 20_000) setTimeout(() => location.reload(), Math.max(left, 5000) + Math.random() * 10_000);
  }

  // In a list with data-tz-rows, j and k move to the next and to the last link of a row, while the focus is in the list: a key
  // alone must not act elsewhere. Enter opens a link by itself.
  function rows(list) {
    list?.addEventListener("keydown", (event) => {
      const step = { j: 1, k: -1 }[event.key];
      if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
      const links = [...list.querySelectorAll("[data-tz-row]")];
      const at = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
      links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
      event.preventDefault();
    });
  }

  // <section data-tz-push="KEY">: lists the browsers in which the person gets notifications, each with the hash of its address. Its
  // last form turns them on here: the browser asks the user, and its answer goes into the form. Without an answer the form is sent as
  // it is, and the server says what the browser lacks.
  async function push(part) {
    if (!part || !("PushManager" in window)) return;
    const ready = navigator.serviceWorker.ready.then((worker) => worker.pushManager);
    const on = part.querySelector("form:has([name=endpoint])");
    on.addEventListener("submit", async (event) => {
      event.preventDefault();
      try {
        const manager = await ready;
        const known = await manager.getSubscription();
        if (known && encoded(known.options.applicationServerKey) !== part.dataset.tzPush) await known.unsubscribe();
        const { endpoint, keys } = (await manager.subscribe({ userVisibleOnly: true, applicationServerKey: part.dataset.tzPush })).toJSON();
        Object.entries({ endpoint, ...keys }).forEach(([name, value]) => (on.elements[name].value = value));
      } catch {
        // The user or the browser said no.
      }
      on.submit();
    });
    const known = await (await ready).getSubscription();
    const entry = known && part.querySelector(`[data-tz-browser="${await hash(known.endpoint)}"]`);
    if (!entry) return;
    on.hidden = true;
    entry.querySelector("[data-tz-here]").hidden = false;
    entry.querySelector("form").addEventListener("submit", () => known.unsubscribe().catch(() => {}));
  }

  function encoded(bytes) {
    return btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  }

  // The first half of the SHA-256 in hexadecimal, as the server has it.
  async function hash(text) {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
    return [...bytes.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  function worker() {
    if ("serviceWorker" in navigator) navigator.serviceWorker.register("/service-worker.js").catch(() => {});
  }
})();
