// The token never leaves this page but in a header: the address bar and the history forget it.
const token = location.hash.slice(1) || sessionStorage.getItem('pairing') || '';
if (token) sessionStorage.setItem('pairing', token);
history.replaceState(null, '', location.pathname);

const problem = document.querySelector('.problem');
const picture = document.querySelector('.qr');
let version = '';
let step = 'loading';

function show(name) {
  if (step === name) return;
  step = name;
  for (const section of document.querySelectorAll('[data-step]')) {
    section.hidden = section.dataset.step !== name;
  }
  document.querySelector(`[data-step="${name}"] input`)?.focus();
}

function write(name, text) {
  const place = document.querySelector(`[data-text="${name}"]`);
  if (place.textContent !== text) place.textContent = text;
}

function complain(sentence) {
  problem.textContent = sentence ?? '';
  problem.hidden = !sentence;
}

const sentBy = {
  app: 'Telegram sent it as a message to your Telegram app.',
  sms: 'Telegram sent it by SMS.',
  call: 'Telegram calls you and says it.',
  other: 'Telegram sent it to you.',
};

function draw(state) {
  version = state.version;
  complain(state.problem);
  if (state.kind === 'qr') picture.src = state.picture;
  if (state.kind === 'code') {
    const digits = state.length ? ` It has ${state.length} digits.` : '';
    write('sent', `${sentBy[state.via]}${digits} Sent for ${state.phone}.`);
    document.querySelector('#phone').value = state.phone;
  }
  if (state.kind === 'password') write('hint', state.hint ? `Your hint: ${state.hint}` : '');
  if (state.kind === 'paired') write('name', state.name);
  // Somebody who went to type a phone number is not pulled back to where the attempt stands.
  if (!(step === 'phone' && ['choose', 'qr'].includes(state.kind))) show(state.kind);
  else if (state.problem) document.querySelector('#phone').focus();
  if (state.kind === 'paired' || state.kind === 'ended') sessionStorage.removeItem('pairing');
}

async function post(path, body) {
  const answer = await fetch(`/pair/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  if (answer.status === 410) return { kind: 'ended', version: 'gone' };
  if (answer.status === 400)
    return { kind: step, version, problem: 'That does not look right. Check it and try again.' };
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

async function act(path, body) {
  for (const button of document.querySelectorAll('button')) button.disabled = true;
  try {
    const state = await post(path, body);
    if (state.kind !== 'choose') step = step === 'phone' ? 'leaving' : step;
    draw(state);
    if (state.problem) document.querySelector(`[data-step="${state.kind}"] input`)?.select();
  } catch {
    complain('This program cannot be reached just now. Nothing is lost: try again in a moment.');
  } finally {
    for (const button of document.querySelectorAll('button')) button.disabled = false;
  }
}

for (const form of document.querySelectorAll('[data-send]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void act(form.dataset.send, Object.fromEntries(new FormData(form)));
  });
}
for (const button of document.querySelectorAll('[data-go]')) {
  button.addEventListener('click', () => {
    complain('');
    if (button.dataset.go === 'phone') show('phone');
    else void act('qr', {});
  });
}
document.querySelector('[data-resend]').addEventListener('click', () => {
  void act('phone', { phone: document.querySelector('#phone').value });
});

async function watch() {
  let pause = 1000;
  while (step !== 'paired' && step !== 'ended') {
    try {
      const state = await post('watch', { after: version });
      if (state.version !== version) draw(state);
      pause = 1000;
    } catch {
      complain('This program cannot be reached just now. This page tries again by itself.');
      version = '';
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * 2, 15_000);
    }
  }
}

if (token) void watch();
else show('ended');
