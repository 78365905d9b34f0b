export default function Criteria() {
  return null;
}
