"""Pages for everybody: the rules of WCAG 2.2, levels A and AA, that axe-core knows, and pages worked by keys alone."""
from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}


def violations(tab):
    """What axe-core finds, a line for each rule with the places."""
    found = AXE.run(tab, options=RULES).response["violations"]
    return [f'{one["id"]} at {", ".join(str(node["target"][0]) for node in one["nodes"][:4])}' for one in found]


def tab_to(tab, selector, key="Tab"):
    """Presses Tab until what is wanted has the focus, and that can be seen; False if it never gets it."""
    for _ in range(120):
        tab.keyboard.press(key)
        focused = tab.evaluate(
            "selector => { const e = document.activeElement; return e.matches(selector) && getComputedStyle(e).outlineStyle }", selector)
        if focused:
            return focused != "none"
    return False


def join_by_keys(check, visit, code):
    """In, a tick, out, and in again by the pictures, without a mouse."""
    tab = visit.tab
    tab.goto("/join")
    tab.keyboard.press("Tab")
    check("keys: the first stop leads past the head", tab.evaluate("document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().top >= 0"))
    check("keys: the code's field", tab_to(tab, "#code"))
    tab.keyboard.type(code)
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/join/card")
    nickname = tab.inner_text(".nickname")
    pictures = tab.locator(".secret img").evaluate_all("all => all.map(e => e.src.match(/([a-z]+)\\.svg/)[1])")
    check("keys: the card is copied", tab_to(tab, "main button.primary"))
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/join/today")
    check("keys: a tick", tab_to(tab, "#ticks-lights-off-day .tick.always"))
    tab.keyboard.press("Space")
    tab.locator("#ticks-lights-off-day .tick.always[aria-pressed=true]").wait_for()
    tab.locator("#state-lights-off-day:not(:empty)").wait_for()
    check("keys: the focus stays on the tick", tab.evaluate("document.activeElement.matches('#ticks-lights-off-day .tick.always')"))
    check("keys: another day", tab_to(tab, ".days a:nth-child(2)"))
    check("keys: out", tab_to(tab, ".hello button"))
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/join")
    tab.goto("/join/return?class=other")
    for field, text in (("#code", code), ("#nickname", nickname)):
        check(f"keys: the field {field}", tab_to(tab, field))
        tab.keyboard.type(text)
    reached = []
    for name in pictures:
        reached.append(tab_to(tab, f'.pictures button[value="{name}"]'))
        tab.keyboard.press("Enter")
    check("keys: four pictures, and then the way in has the focus", all(reached) and tab.evaluate("document.activeElement.matches('.primary')"), reached)
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/join/today")


def sheet_by_keys(check, visit, path):
    """One stop for the whole grid, and on to saving."""
    tab = visit.tab
    tab.goto(path)
    check("keys: the grid", tab_to(tab, ".mark"))
    for key in ("ArrowDown", "ArrowRight", "2"):
        tab.keyboard.press(key)
    mark = tab.locator("tbody tr:nth-child(2) .mark").nth(1)
    check("keys: arrows and a digit", mark.input_value() == "◎")
    for key in ("Control+z", "a"):
        tab.keyboard.press(key)
        check(f"keys: {key}", mark.input_value() == ("" if key == "Control+z" else "◎"))
        if key == "a":
            tab.keyboard.press("Control+z")
    tab.keyboard.press("2")
    check("keys: the next stop is the row's nickname", tab_to(tab, "tbody tr:nth-child(2) .nick"))
    check("keys: back to saving", tab_to(tab, 'button[value="save"]', key="Shift+Tab"))
    tab.keyboard.press("Enter")
    tab.locator("#state:not([data-state])").wait_for()
    check("keys: saved", tab.input_value("#revision") != "")
    check("keys: taking back", tab_to(tab, 'button[value="take-back"]'))
    tab.keyboard.press("Enter")
    tab.locator("#notice p").wait_for()
    check("keys: taken back", tab.input_value("#revision") == "")
