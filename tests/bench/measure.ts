/** One line of a bench: `ratio` is ours over a floor measured in the same run (or over the limit aimed at). */
export type Measure = {
  bench: string;
  case: string;
  ours: number;
  floor: number;
  ratio: number;
  unit: string;
  aim: string;
  ok: boolean;
};
