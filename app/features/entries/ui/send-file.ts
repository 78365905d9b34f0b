import type { ErrorCode } from '#app/core/errors.ts';

/** The server does not take this file; trying again would not help. */
export class UploadRefused extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

/**
 * Sends a file as the body of a PUT and tells how far it is. XMLHttpRequest, because `fetch` does not say.
 * Rejects with UploadRefused, or with another error when the connection broke or the server was in trouble: try again.
 */
export function sendFile(url: string, file: Blob, onProgress: (progress: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error('connection'));
    request.onabort = () => reject(new Error('aborted'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve();
      if (request.status >= 500 || request.status === 429) return reject(new Error(String(request.status)));
      let code: ErrorCode = 'NOT_FOUND';
      try {
        code = JSON.parse(request.responseText).error.code;
      } catch {
        // Not our words: a proxy's. The plain code above has to do.
      }
      if (code === 'UPLOAD_CUT_OFF') return reject(new Error(code));
      reject(new UploadRefused(code === 'TOO_MANY' ? 'TOO_MANY_FILES' : code));
    };
    request.send(file);
  });
}
