export default function Dates() {
  return null;
}
