/** What can be done in the room by a key, whatever has the focus. */
export const COMMANDS = { notes: 'N', questions: 'Q', hint: 'H', pause: 'P', rest: 'R' } as const;
export type Command = keyof typeof COMMANDS;

type Keys = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code'>;

/** Alt on a Mac writes letters such as ñ, so that the keys are held with Control and Shift there. */
const held = (mac: boolean, { altKey, ctrlKey, metaKey, shiftKey }: Keys) =>
  !metaKey && (mac ? ctrlKey && shiftKey && !altKey : altKey && !ctrlKey && !shiftKey);

/** The command that is meant by the keys held down, if any. AltGr, which Windows takes for Control and Alt, writes. */
export function commandOf(keys: Keys, mac: boolean): Command | undefined {
  if (!held(mac, keys)) return undefined;
  const names = Object.keys(COMMANDS) as Command[];
  return names.find((name) => keys.code === `Key${COMMANDS[name]}`);
}

/** 'Alt N', as it stands on the screen. */
export const sayKeys = (command: Command, mac: boolean) => `${mac ? '⌃⇧' : 'Alt '}${COMMANDS[command]}`;
/** The same as `aria-keyshortcuts` has it. */
export const ariaKeys = (command: Command, mac: boolean) =>
  `${mac ? 'Control+Shift' : 'Alt'}+${COMMANDS[command]}`;

export const onMac = (): boolean => /^(?:Mac|iP)/u.test(navigator.platform);
