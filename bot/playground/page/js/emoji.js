// The emoji that a booking bot and its people are likely to use, by Slack's names.

import { h } from "./dom.js";

const EMOJI = {
  "+1": "👍", "-1": "👎", thumbsup: "👍", wave: "👋", smile: "😄", slightly_smiling_face: "🙂", tada: "🎉", pray: "🙏",
  eyes: "👀", sparkles: "✨", rocket: "🚀", heart: "❤️", bulb: "💡", bell: "🔔", no_bell: "🔕", lock: "🔒", key: "🔑",
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌", no_entry: "⛔", warning: "⚠️",
  no_entry_sign: "🚫", information_source: "ℹ️", question: "❓", exclamation: "❗", hourglass_flowing_sand: "⏳",
  clock: "🕐", clock9: "🕘", alarm_clock: "⏰", stopwatch: "⏱️", calendar: "📅", date: "📅", spiral_calendar_pad: "🗓️",
  door: "🚪", house: "🏠", office: "🏢", busts_in_silhouette: "👥", bust_in_silhouette: "👤", speech_balloon: "💬",
  pencil: "📝", pencil2: "✏️", memo: "📝", pushpin: "📌", round_pushpin: "📍", mag: "🔍", wastebasket: "🗑️",
  arrow_right: "➡️", arrow_left: "⬅️", arrows_counterclockwise: "🔄", leftwards_arrow_with_hook: "↩️", repeat: "🔁",
  large_green_circle: "🟢", large_yellow_circle: "🟡", large_orange_circle: "🟠", red_circle: "🔴", large_blue_circle: "🔵",
  white_circle: "⚪", black_circle: "⚫", large_green_square: "🟩", large_red_square: "🟥", large_yellow_square: "🟨",
  large_blue_square: "🟦", white_large_square: "⬜", black_large_square: "⬛", bar_chart: "📊", frame_with_picture: "🖼️",
  coffee: "☕", tv: "📺", computer: "💻", telephone_receiver: "📞", video_camera: "📹", wheelchair: "♿", robot_face: "🤖",
};

/** The emoji of a name, or null. */
export function emoji(name) {
  const sign = EMOJI[name];
  return sign ? h("span", { className: "emoji", role: "img", title: `:${name}:`, aria: { label: name.replaceAll("_", " ") } }, sign) : null;
}
