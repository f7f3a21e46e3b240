// Times as a person reads them: in their zone, in English, on a 12 or 24 hour clock as they are used to.

import { me, now } from "./world.js";

const style = () => (me().locale === "en-US" ? "en-US" : "en-GB");

function format(ms, options) {
  return new Intl.DateTimeFormat(style(), { timeZone: me().tz, ...options }).format(ms);
}

const clock = () => ({ hour: style() === "en-US" ? "numeric" : "2-digit", minute: "2-digit" });

export const timeOf = (ms) => format(ms, clock());

/** A date as YYYY-MM-DD, in the person's zone. */
export const dayKey = (ms) => new Intl.DateTimeFormat("sv-SE", { timeZone: me().tz }).format(ms);

/** A wall time for a datetime-local input, in the person's zone. */
export const wallTime = (ms) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: me().tz, dateStyle: "short", timeStyle: "short" })
    .format(ms)
    .replace(" ", "T");

/** Seconds since 1970 of a wall time in the person's zone. */
export function unixOf(wall) {
  const asUtc = Date.parse(`${wall}Z`);
  const shift = Date.parse(`${wallTime(asUtc)}Z`) - asUtc;
  const guess = asUtc - shift;
  const correction = Date.parse(`${wallTime(guess)}Z`) - asUtc;
  return (guess - correction) / 1000;
}

function dayWord(ms) {
  const days = (Date.parse(dayKey(ms)) - Date.parse(dayKey(now()))) / 86_400_000;
  return { "-1": "yesterday", 0: "today", 1: "tomorrow" }[days];
}

export function dayTitle(ms) {
  const word = dayWord(ms);
  return word ? word[0].toUpperCase() + word.slice(1) : format(ms, { weekday: "long", day: "numeric", month: "long" });
}

export const fullTime = (ms) =>
  format(ms, { weekday: "long", day: "numeric", month: "long", year: "numeric", ...clock() });

export const clockTime = (ms, zone) =>
  new Intl.DateTimeFormat(style(), { timeZone: zone, weekday: "short", ...clock() }).format(ms);

export const clockDay = (ms) => format(ms, { weekday: "short", day: "numeric", month: "short", year: "numeric" });

const DATE = { day: "numeric", month: "long", year: "numeric" };
const SHORT = { day: "numeric", month: "short", year: "numeric" };
const LONG = { weekday: "long", ...DATE };
const pretty = (options) => (ms) => dayWord(ms) ?? format(ms, options);

const FORMATS = {
  date_num: dayKey,
  date_slash: (ms) => format(ms, { day: "2-digit", month: "2-digit", year: "numeric" }),
  date: (ms) => format(ms, DATE),
  date_short: (ms) => format(ms, SHORT),
  date_long: (ms) => format(ms, LONG),
  date_pretty: pretty(DATE),
  date_short_pretty: pretty(SHORT),
  date_long_pretty: pretty(LONG),
  day_divider_pretty: pretty(LONG),
  time: timeOf,
  time_secs: (ms) => format(ms, { ...clock(), second: "2-digit" }),
  ago,
};

function ago(ms) {
  const minutes = Math.round((ms - now()) / 60_000);
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  if (Math.abs(minutes) < 60) return words.format(minutes, "minute");
  if (Math.abs(minutes) < 24 * 60) return words.format(Math.round(minutes / 60), "hour");
  return words.format(Math.round(minutes / (24 * 60)), "day");
}

/** The text of `<!date^unix^pattern|fallback>`; the fallback if the pattern holds a token that Slack does not know. */
export function slackDate(unix, pattern, fallback) {
  const ms = Number(unix) * 1000;
  if (!Number.isFinite(ms)) return fallback;
  let known = true;
  const text = pattern.replace(/\{(\w+)\}/g, (_, token) => {
    known &&= token in FORMATS;
    return known ? FORMATS[token](ms) : "";
  });
  return known ? text : fallback;
}
