// Light and dark: as the system says, until the person chooses.

import { byId, icon } from "./dom.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

const chosen = () => localStorage.getItem("theme") ?? (dark.matches ? "dark" : "light");

function apply() {
  const theme = chosen();
  document.documentElement.dataset.theme = theme;
  byId("theme-button").replaceChildren(icon(theme === "dark" ? "sun" : "moon"));
  byId("theme-button").setAttribute("aria-label", theme === "dark" ? "Use light colours" : "Use dark colours");
}

export function startTheme() {
  byId("theme-button").addEventListener("click", () => {
    localStorage.setItem("theme", chosen() === "dark" ? "light" : "dark");
    apply();
  });
  dark.addEventListener("change", apply);
  apply();
}
