export default function ContestRules() {
  return null;
}
