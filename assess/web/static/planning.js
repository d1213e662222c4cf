// Shows the results of what is typed without saving it, and asks before figures that are not saved are left behind.
// Every page works without this file.
(() => {
  const form = document.querySelector("form[data-asks]");
  if (!form) return;
  const typed = () => new URLSearchParams(new FormData(form)).toString();
  const kept = "unsaved" in form.dataset ? "" : typed();
  let sent = false;
  addEventListener("pageshow", () => { sent = false; });
  addEventListener("beforeunload", (event) => { if (!sent && typed() !== kept) event.preventDefault(); });
  form.addEventListener("submit", () => { sent = true; });
})();

(() => {
  const form = document.querySelector("form[data-preview]");
  const body = document.getElementById("results-body");
  const state = document.getElementById("results-state");
  if (!form || !body || !state) return;
  const words = form.dataset;
  const WAIT = 400;
  const SLOW = 300;
  let timer, running;

  const say = (text) => { if (state.textContent !== text) state.textContent = text; };

  const compute = async () => {
    running?.abort();
    const mine = running = new AbortController();
    const slow = setTimeout(() => say(words.computing), SLOW);
    try {
      const answer = await fetch(words.preview, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        signal: mine.signal,
      });
      const text = await answer.text();
      if (mine.signal.aborted) return;
      if (answer.status === 200) {
        body.innerHTML = text;
        say(words.computed);
      } else {
        say(answer.status === 422 ? text : words.failed);
      }
    } catch {
      if (!mine.signal.aborted) say(words.failed);
    } finally {
      clearTimeout(slow);
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(compute, WAIT);
  });

  form.addEventListener("submit", () => {
    clearTimeout(timer);
    running?.abort();
  });
})();
