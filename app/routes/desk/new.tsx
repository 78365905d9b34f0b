export default function DeskNew() {
  return null;
}
