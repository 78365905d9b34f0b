export default function DeskList() {
  return null;
}
