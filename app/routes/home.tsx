export const handle = { hydrate: false };

export default function Home() {
  return null;
}
