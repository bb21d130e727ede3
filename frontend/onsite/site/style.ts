/**
 * What is important here wins over the site's own rules for our element, such as those for *.
 * A site may set --kaskad-accent, --kaskad-on-accent, --kaskad-font and --kaskad-radius.
 */
export const CSS = `
:host {
  all: initial !important;
  --back: #fff;
  --text: #161616;
  --soft: #525252;
  --line: #8d8d8d;
  --fault: #da1e28;
  --accent: var(--kaskad-accent, #0f62fe);
  --on-accent: var(--kaskad-on-accent, #fff);
  --radius: var(--kaskad-radius, 12px);
}
@media (prefers-color-scheme: dark) {
  :host {
    --back: #262626;
    --text: #f4f4f4;
    --soft: #c6c6c6;
    --fault: #ff8389;
  }
}
* { box-sizing: border-box; }
.card {
  font: 16px/1.5 var(--kaskad-font, system-ui, sans-serif);
  color: var(--text);
  background: var(--back);
  border: 0;
  border-radius: var(--radius);
  box-shadow: 0 8px 32px rgb(0 0 0 / 30%);
  overflow: auto;
  overflow-wrap: anywhere;
  overscroll-behavior: contain;
}
dialog.card {
  width: min(28rem, calc(100vw - 2rem));
  max-height: calc(100vh - 2rem);
  max-height: calc(100dvh - 2rem);
  padding: 0;
}
dialog::backdrop { background: rgb(0 0 0 / 50%); }
section.card {
  position: fixed;
  z-index: 2147483647;
  inset: auto 1rem 1rem auto;
  inset-block-end: calc(1rem + env(safe-area-inset-bottom));
  width: min(22rem, calc(100vw - 2rem));
  max-height: min(32rem, calc(100vh - 2rem));
  border: 1px solid color-mix(in srgb, var(--line) 40%, transparent);
}
.body { display: grid; gap: 1rem; padding: 1.5rem; }
section .body { gap: .75rem; padding: 1rem; }
img { display: block; width: 100%; max-height: 40vh; object-fit: cover; }
section img { border-radius: 8px; max-height: 10rem; }
h2, p { margin: 0; }
h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 600; padding-inline-end: 2.5rem; }
section h2 { font-size: 1rem; }
p { white-space: pre-line; }
.log { display: grid; gap: 1rem; padding-inline-end: 2.5rem; }
.log article { display: grid; gap: .5rem; }
.own {
  justify-self: end;
  padding: .5rem .75rem;
  border-radius: 12px;
  color: var(--on-accent);
  background: var(--accent);
}
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; }
form { display: grid; gap: .5rem; }
label { color: var(--soft); font-size: .875rem; }
button, a, input, textarea { font: inherit; border-radius: 8px; }
.button {
  display: inline-block;
  min-height: 44px;
  padding: .6rem 1.25rem;
  border: 1px solid var(--accent);
  color: var(--on-accent);
  background: var(--accent);
  line-height: 1.35;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
.buttons .button + .button, form ~ .buttons .button { color: var(--text); background: none; border-color: var(--line); }
.button:hover { filter: brightness(.92); }
.button[disabled] { opacity: .6; cursor: default; }
input, textarea {
  width: 100%;
  min-height: 44px;
  padding: .6rem .75rem;
  color: inherit;
  background: none;
  border: 1px solid var(--line);
  resize: vertical;
}
.close {
  position: absolute;
  inset: .5rem .5rem auto auto;
  width: 44px;
  height: 44px;
  padding: 0;
  border: 0;
  color: var(--text);
  background: var(--back);
  border-radius: 50%;
  font-size: 1.5rem;
  line-height: 1;
  cursor: pointer;
}
:focus-visible { outline: 2px solid var(--text); outline-offset: 2px; }
[role='status']:empty { display: none; }
.fault { color: var(--fault); }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: appear .2s ease-out; }
  @keyframes appear { from { opacity: 0; transform: translateY(1rem); } }
}
`;
