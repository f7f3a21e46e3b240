// What the page knows: the world as the server told it, kept current change by change.

export const world = {
  me: null,
  members: new Map(),
  channels: [],
  commands: [],
  shortcuts: [],
  messages: new Map(),
  modals: [],
  home: null,
  connected: false,
  bot: null,
};

let clockOffset = 0;

/** The pretend moment, in milliseconds. */
export const now = () => performance.now() + clockOffset;

export function setNow(seconds) {
  clockOffset = seconds * 1000 - performance.now();
}

/** Take a whole new world. */
export function becomeWorld(told) {
  Object.assign(world, told, {
    members: new Map(told.members.map((member) => [member.id, member])),
    messages: new Map(told.messages.map((message) => [message.ts, message])),
  });
  setNow(told.now);
}

export const me = () => world.members.get(world.me);

export const member = (id) => world.members.get(id) ?? { id, name: id, real_name: id, display_name: id, color: "777777" };

export const channel = (id) => world.channels.find((known) => known.id === id);

export const isReply = (message) => Boolean(message.thread_ts) && message.thread_ts !== message.ts;

/** The messages of a channel's main list, in the order in which they came. */
export const messagesIn = (channelId) =>
  [...world.messages.values()].filter((message) => message.channel === channelId && !isReply(message));

export const repliesTo = (ts) =>
  [...world.messages.values()].filter((message) => isReply(message) && message.thread_ts === ts);
