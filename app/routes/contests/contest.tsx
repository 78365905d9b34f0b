export default function ContestContest() {
  return null;
}
