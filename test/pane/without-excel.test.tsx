/** Excel's pane while Excel has not joined. */
import { act, fireEvent, screen } from "@testing-library/react";
import { WithoutExcel } from "../../src/pane/without-excel";
import { english } from "../cases/words";
import { show } from "./render";

const letter = (): HTMLTextAreaElement => screen.getByLabelText("Be IT-avdelningen om det här");

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
}

async function copy(): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: "Kopiera texten" }));
    await Promise.resolve();
  });
}

describe("the pane without Excel", () => {
  it("says what is wrong, and names to the IT department what to allow and where Microsoft says so", () => {
    show(<WithoutExcel why="unreachable" onRetry={() => undefined} />);
    expect(screen.getByRole("alert").textContent).toBe("Samkoll når inte Excel");
    expect(letter().value).toContain("https://appsforoffice.microsoft.com");
    expect(letter().value).toContain("https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges");
  });

  it("names the address that this page fetches Office.js from, and Microsoft's list for the usual one alone", () => {
    document.head.innerHTML = '<link id="office-script" href="https://skript.forbund.se/lib/1/hosted/office.js" />';
    show(<WithoutExcel why="unreachable" onRetry={() => undefined} />);
    expect(letter().value).toMatch(/^https:\/\/skript\.forbund\.se$/m);
    expect(letter().value).not.toMatch(/appsforoffice|rad 70/);
    document.head.innerHTML = "";
  });

  it("does not claim to know that nothing of Office.js came", () => {
    show(<WithoutExcel why="unreachable" onRetry={() => undefined} />);
    expect(screen.getByText(/är spärrat eller dröjer/)).toBeTruthy();
    expect(letter().value).toMatch(/hämtas inte, eller bara till en del/);
    expect(letter().value).toMatch(/rad 70/);
  });

  it("copies the text, and selects it to be copied by hand where the clipboard is refused", async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    show(<WithoutExcel why="unreachable" onRetry={() => undefined} />);
    await copy();
    expect(copied).toEqual([letter().value]);
    expect(screen.getByRole("status").textContent).toBe("Texten är kopierad.");
    clipboard(() => Promise.reject(new Error("refused")));
    await copy();
    expect(screen.getByRole("status").textContent).toMatch(/Ctrl\+C/);
    expect(letter().selectionEnd).toBe(letter().value.length);
  });

  it("offers another try and the browser page in a window of its own, and shows no workbook that is not the open one", () => {
    const onRetry = jest.fn();
    show(<WithoutExcel why="unreachable" onRetry={onRetry} />);
    fireEvent.click(screen.getByRole("button", { name: "Försök igen" }));
    expect(onRetry).toHaveBeenCalledTimes(1);
    const link = screen.getByRole("link", { name: "Öppna webbsidan" });
    expect(link.getAttribute("href")).toBe(new URL("index.html", document.baseURI).href);
    expect(link.getAttribute("target")).toBe("_blank");
    expect(screen.queryByText(/isamverkan/i)).toBeNull();
  });

  it("asks nobody for anything where the page is open outside Excel: it shows the way", () => {
    show(<WithoutExcel why="outside" onRetry={() => undefined} />, english);
    expect(screen.getByRole("alert").textContent).toBe("This window belongs to Excel");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByRole("heading", { name: "On the web page" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Open the web page" })).toBeTruthy();
  });
});
