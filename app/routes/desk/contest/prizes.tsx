export default function Prizes() {
  return null;
}
