/** A share remembers what it was a share of. */
import { quotient } from "../../src/reading/share";

describe("a share", () => {
  it("of the premises in the ISAmverkan budget is 140 000 of 2 430 000", () => {
    expect(quotient({ numerator: 140_000, denominator: 2_430_000 })).toBeCloseTo(0.0576, 4);
  });

  it("of nothing is not a number but nothing", () => {
    expect(quotient({ numerator: 0, denominator: 0 })).toBeNull();
  });
});
