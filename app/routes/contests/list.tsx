export default function ContestList() {
  return null;
}
