// Passkeys on the sign-in and account pages: two calls to /auth/passkey/… around the browser's own dialog.

const supported =
  window.isSecureContext &&
  'PublicKeyCredential' in window &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential;

async function call(path, body) {
  const response = await fetch(`/auth/passkey/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

async function signIn() {
  const options = await call('generate-authenticate-options');
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({
    publicKey: { ...publicKey, userVerification: 'required' },
  });
  await call('verify-authentication', { response: credential.toJSON() });
}

async function register() {
  const options = await call('generate-register-options');
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await navigator.credentials.create({ publicKey });
  await call('verify-registration', { response: credential.toJSON() });
}

async function press(button) {
  const error = button.parentElement.querySelector('[data-passkey-error]');
  error.hidden = true;
  button.disabled = true;
  try {
    await (button.dataset.passkey === 'register' ? register() : signIn());
    location.assign(button.dataset.to);
  } catch {
    error.hidden = false;
    button.disabled = false;
  }
}

if (supported) {
  for (const box of document.querySelectorAll('[data-passkey-box]')) box.hidden = false;
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-passkey]') : null;
    if (button) press(button);
  });
}
