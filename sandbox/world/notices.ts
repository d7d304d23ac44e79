import type { KeyState } from '../mtproto/rpc.ts';
import type { Person } from './person.ts';

/** The texts of Telegram's own chat 777000, worded like the real messages. */
export function loginCodeText(code: string): string {
  return (
    `Login code: ${code}. Do not give this code to anyone, even if they say they are from Telegram!\n\n` +
    '❗️This code can be used to log in to your Telegram account. We never ask it for anything else.\n\n' +
    "If you didn't request this code by trying to log in on another device, simply ignore this message."
  );
}

export function codeSmsText(code: string): string {
  return `Telegram code: ${code}`;
}

export function newLoginText(person: Person, key: KeyState, now: Date): string {
  return (
    `New login. Dear ${person.firstName}, we detected a login into your account from a new device on ${formatTime(now)}.\n\n` +
    `Device: ${deviceLine(key)}\n\n` +
    "If this wasn't you, you can terminate that session in Settings > Devices."
  );
}

export function incompleteLoginText(person: Person, key: KeyState, now: Date): string {
  return (
    `Incomplete login attempt. Dear ${person.firstName}, on ${formatTime(now)} someone tried to log in ` +
    `to your account but did not enter your password.\n\nDevice: ${deviceLine(key)}\n\n` +
    'If this was not you, change your password and do not share your code with anyone.'
  );
}

export function writtenCodeText(): string {
  return (
    'Login prevented. The login code you were sent was shared in a Telegram chat and no longer works. ' +
    'Never send a code to anyone, people and bots alike.'
  );
}

export function takeoutText(person: Person, key: KeyState, now: Date): string {
  return (
    `Data export request. Dear ${person.firstName}, on ${formatTime(now)} a request was made to export your ` +
    `Telegram data on this device:\n\n${deviceLine(key)}\n\n` +
    'For security reasons the export can start in 24 hours. If this was you, tap Allow to start it now.'
  );
}

export function deviceLine(key: KeyState): string {
  const { app, model, system } = key.device;
  return [app, model, system].filter(Boolean).join(', ');
}

function formatTime(now: Date): string {
  return `${now.toISOString().slice(0, 10)} at ${now.toISOString().slice(11, 19)} UTC`;
}
