// What makes Tereze's pages smoother. Every page works without it.
(() => {
  "use strict";
  const page = document.documentElement;
  const all = (what, within = document) => [...within.querySelectorAll(what)];

  page.classList.add("tz-scripted");
  told(document);
  reveal(document);
  session(document.querySelector("[data-tz-session]"));
  offline(document.querySelector("[data-tz-offline]"));
  worker();
  document.addEventListener("submit", once);
  document.addEventListener("click", meant, true);
  document.addEventListener("htmx:beforeSwap", elsewhere);
  document.addEventListener("htmx:load", (event) => {
    if (event.target !== document.body) {
      told(event.target);
      reveal(event.target);
    }
  });

  // What has just gone wrong, or well, is where reading starts; its links lead to the field and not only near it.
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

  // An answer from another address, as when the session has ended, is a page and no part of this one: the reader is led there.
  function elsewhere(event) {
    const { xhr, requestConfig } = event.detail;
    if (new URL(xhr.responseURL).pathname === new URL(requestConfig.path, location).pathname) return;
    event.detail.shouldSwap = false;
    location.assign(xhr.responseURL);
  }

  // A question that depends on a choice is shown with that choice (data-aria-controls, as in govuk-frontend).
  function reveal(part) {
    for (const choice of all("input[data-aria-controls]", part)) {
      const below = document.getElementById(choice.dataset.ariaControls);
      if (!below) continue;
      choice.setAttribute("aria-controls", below.id);
      const show = () => {
        const hidden = choice.type === "radio" ? "govuk-radios__conditional--hidden" : "govuk-checkboxes__conditional--hidden";
        below.classList.toggle(hidden, !choice.checked);
      };
      show();
      const same = choice.type === "radio" ? all(`input[type=radio][name="${CSS.escape(choice.name)}"]`) : [choice];
      same.forEach((other) => other.addEventListener("change", show));
    }
  }

  // A second click within a second sends nothing. (The key in the form makes a repeat harmless all the same.)
  function once(event) {
    const form = event.target;
    if (form.method !== "post") return;
    const now = event.timeStamp;
    if (now - Number(form.dataset.tzSent || -Infinity) < 1000) event.preventDefault();
    else form.dataset.tzSent = now;
  }

  // The second click of a double click was meant for what stood there before: on the page that has come since it opens nothing.
  function meant(event) {
    if (event.detail > 1 && event.target.closest("a, button")) event.preventDefault();
  }

  // <dialog data-tz-session="1800" data-tz-warn="120" data-tz-stay="/session" data-tz-ended="/sign-in?ended">: seconds that the
  // session lives after a request, how long before its end to ask, what to get to stay, where to go when it has ended. All windows
  // of the browser share the session, so each tells the others when it was used last.
  // A form that is kept (data-tz-kept) is sent when the session has ended: what was typed leaves the screen and is put by.
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
      if (answer && !answer.ok) leave();
      else if (answer) {
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

  // The service worker gives what was last seen and says when; the page shows it, and lets nothing be sent but "sign out".
  function offline(banner) {
    const seen = page.dataset.tzSeen;
    if (!banner || !seen) return;
    const time = banner.querySelector("time");
    if (time) {
      time.dateTime = seen;
      time.textContent = new Date(seen).toLocaleString(page.lang, { dateStyle: "long", timeStyle: "short" });
    }
    banner.hidden = false;
    all('form:not([action="/sign-out"]) button').forEach((button) => (button.disabled = true));
  }

  function worker() {
    if ("serviceWorker" in navigator) navigator.serviceWorker.register("/service-worker.js").catch(() => {});
  }
})();
