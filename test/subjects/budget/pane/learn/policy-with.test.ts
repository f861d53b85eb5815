/** The policy's file as a förbund keeps it. */
import { policyFile } from "../../../../../src/subjects/budget/pane/learn/policy-with";
import { defaultPolicy } from "../../../../check";

it("names only what differs from the defaults, in the förbund's name where the policy had none of its own", () => {
  const file = policyFile(
    { ...defaultPolicy, largestRequest: 2_000_000 },
    defaultPolicy,
    "Samordningsförbundet i Västmanland",
  );
  expect(JSON.parse(file.text)).toEqual({ name: "Samordningsförbundet i Västmanland", largestRequest: 2_000_000 });
  expect(file.name).toBe("policy-samordningsforbundet-i-vastmanland.json");
});

it("keeps the name of a policy that has one", () => {
  const own = { ...defaultPolicy, name: "VärNa" };
  expect(policyFile(own, defaultPolicy, "Norra Västmanland")).toMatchObject({ name: "policy-varna.json" });
});
