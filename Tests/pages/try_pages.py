"""Tries the pages of the built server in Chromium: two children, their teacher, a browser without scripts, and pictures of every page.

    python3 try_pages.py KIZUNA_SERVER PICTURES

Fills a temporary folder with the demonstration and serves it on a free port. Exits with 1 if anything is not as it should be.
"""
import pathlib, re, subprocess, sys, tempfile, time

from playwright.sync_api import sync_playwright

import access

SERVER, PICTURES = sys.argv[1], pathlib.Path(sys.argv[2])
SIZES = {"projector": {"width": 1280, "height": 800}, "tablet": {"width": 820, "height": 1180}, "phone": {"width": 390, "height": 844}}
failures = []


def check(name, fact, detail=""):
    print("ok  " if fact else "FAIL", name, "" if fact else detail, flush=True)
    if not fact:
        failures.append(name)


class Site:
    """The server on its folder, and what the demonstration's people are called."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        data = pathlib.Path(self.folder.name) / "data"
        subprocess.run([SERVER, "demo", "--data-dir", data], check=True, stdout=subprocess.DEVNULL)
        accounts = dict(line.split(" ", 1) for line in (data / "demo-accounts.txt").read_text().splitlines() if " " in line)
        self.teacher, self.password = "hinoki-sensei", accounts["hinoki-sensei"]
        self.process = subprocess.Popen([SERVER, "serve", "--data-dir", data, "--port", "0"], stdout=subprocess.PIPE, text=True)
        self.at = self.process.stdout.readline().removeprefix("ready ").strip()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.folder.cleanup()


class Visit:
    """A browser of its own, with everything it says about errors."""

    def __init__(self, browser, site, size="tablet", **options):
        self.context = browser.new_context(viewport=SIZES[size], locale="ja-JP", reduced_motion="reduce", base_url=site.at, **options)
        self.tab, self.said = self.context.new_page(), []
        self.tab.set_default_timeout(10_000)
        self.tab.on("console", lambda message: self.said.append(message.text) if message.type == "error" else None)
        self.tab.on("pageerror", lambda error: self.said.append(str(error)))

    def join(self, code):
        """Comes in by the square's link and gives the nickname and the pictures of the card."""
        self.tab.goto(f"/join#{code.lower()}")
        check("the code comes from the fragment and leaves the address", self.tab.input_value("#code") == code and "#" not in self.tab.url, self.tab.url)
        self.tab.click("button.primary")
        self.tab.wait_for_url("**/join/card")
        pictures = [re.search(r"/([a-z]+)\.svg", source)[1] for source in self.tab.locator(".secret img").evaluate_all("all => all.map(e => e.src)")]
        return self.tab.inner_text(".nickname"), pictures

    def picture(self, name, path):
        """The page in every language at every size: none of it may be wider than the screen, all of it for everybody to use."""
        for size, viewport in SIZES.items():
            self.tab.set_viewport_size(viewport)
            for language in ("ja", "ja-Hira", "en"):
                self.tab.goto(f"{path}{'&' if '?' in path else '?'}lang={language}")
                wide = self.tab.evaluate("document.documentElement.scrollWidth - innerWidth")
                # A sheet of A4 is as wide as it is.
                check(f"{name} in {language} fits the {size}", wide <= 0 or (name, size) == ("print", "phone"), f"{wide}px too wide")
                # Neither colours nor names differ with both.
                found = access.violations(self.tab) if language == "ja" or size == "tablet" else []
                check(f"{name} in {language} on the {size}: no violation of WCAG 2.2 AA", not found, found)
                self.tab.screenshot(path=PICTURES / f"{name}.{language}.{viewport['width']}.png", full_page=name not in ("board", "code", "sheet"))
        self.tab.goto(f"{path}{'&' if '?' in path else '?'}lang=ja")

    def quiet(self, name):
        check(f"{name}: nothing against the policy, no error", not self.said, self.said)


def wait_until(tab, name, fact):
    """Waits in the script: the pages' policy lets nothing be evaluated in them."""
    for _ in range(100):
        if fact():
            break
        tab.wait_for_timeout(100)
    check(name, fact())


def log_in(visit, site, next_page="/classes"):
    visit.tab.goto(next_page)
    visit.tab.fill("#handle", site.teacher)
    visit.tab.fill("#password", site.password)
    visit.tab.click("button.primary")
    visit.tab.wait_for_url("**/classes")


def open_code(teacher, group):
    tab = teacher.tab
    tab.goto(f"/classes/{group}/code")
    if tab.locator("button[value=close]").count():
        tab.click("button[value=close]")
    tab.click("button[value=open]")
    tab.locator(".big-code").wait_for()
    check("the square is drawn", tab.locator(".qr svg path").count() == 2)
    return tab.inner_text(".big-code").strip()


def tick(visit, action, which):
    """Presses a tick and waits until the server has it."""
    form = visit.tab.locator("form.action", has=visit.tab.locator(f'[name=action][value="{action}"]'))
    form.locator(".tick.always" if which == "always" else ".tick:not(.always)").tap()
    form.locator(".state", has_text="保存しました").wait_for()
    return form


def try_children(browser, site, code):
    first, second = Visit(browser, site, has_touch=True), Visit(browser, site, has_touch=True)
    nickname, pictures = first.join(code)
    other, _ = second.join(code)
    check("each child gets a nickname and four pictures", nickname != other and len(pictures) == 4, (nickname, other, pictures))
    first.picture("card", "/join/card")
    for visit in (first, second):
        visit.tab.click("main button.primary")
        visit.tab.wait_for_url("**/join/today")
    check("EV, solar panel and telework are not for children", not first.tab.locator('[value="ev-trip"], [value="own-solar"], [value="telework"]').count())
    form = tick(first, "lights-off-day", "new")
    check("a tick stays pressed and keeps the focus", form.locator(".tick").first.get_attribute("aria-pressed") == "true" and form.locator(".tick").first.evaluate("e => e === document.activeElement"))
    check("the balls count", first.tab.locator(".figure b").first.inner_text() == "2", first.tab.locator(".figures").inner_text())
    tick(first, "lights-off-day", "always")
    tick(second, "no-leftovers-day", "new")
    card = second.tab.locator("li", has=second.tab.locator('[name=action][value="no-leftovers-day"]'))
    card.locator("summary").tap()
    card.locator(".promise button.primary").tap()
    second.tab.locator(".dot.done").wait_for()
    check("a promise shows the week, the tick is on it", second.tab.locator(".dot.done").count() == 1 and second.tab.locator(".dot").count() == 7)
    second.tab.locator("#ticks-no-leftovers-day .tick").first.tap()
    wait_until(second.tab, "and goes with it", lambda: second.tab.locator(".dot.done").count() == 0)
    tick(second, "no-leftovers-day", "new")
    second.tab.locator(".promise summary").first.tap()
    second.picture("promise", "/join/today")
    check("nobody sees another child's ticks", second.tab.locator('.tick[aria-pressed="true"]').count() == 1)
    first.tab.reload()
    check("what is saved is there after loading", first.tab.locator('.tick.always[aria-pressed="true"]').count() == 1)
    first.picture("today", "/join/today")
    form = first.tab.locator("form.action", has=first.tab.locator('[name=action][value="lights-off-day"]'))
    form.locator(".tick.always").tap()
    first.tab.locator('#ticks-lights-off-day .tick.always[aria-pressed="false"]').wait_for()
    check("pressing again takes it off", first.tab.locator('.tick[aria-pressed="true"]').count() == 0)
    first.tab.locator(".hello button").click()
    first.tab.wait_for_url("**/join")
    first.picture("join", "/join")
    first.picture("return", "/join/return")
    first.tab.fill("#nickname", nickname)
    for name in pictures:
        first.tab.tap(f'.pictures button[value="{name}"]')
    check("four pictures picked in place, in order", first.tab.input_value("[name=picks]") == ",".join(pictures))
    first.tab.press("#nickname", "Enter")
    first.tab.wait_for_url("**/join/today")
    check("the child is back by nickname and pictures", nickname in first.tab.inner_text(".hello"))
    first.quiet("first child")
    second.quiet("second child")
    return second


def try_sheet(teacher, group):
    tab, path = teacher.tab, f"/classes/{group}/sheet?rows=35"
    tab.set_viewport_size(SIZES["projector"])
    tab.goto(path)
    tab.locator(".mark").first.focus()
    marks = lambda row: tab.locator(f"tbody tr:nth-child({row}) .mark").evaluate_all("all => all.map(e => e.value || '-').join('')")
    for key in ("0", "1", "2", "Enter", "Space", "ArrowRight", "a"):
        tab.keyboard.press(key)
    check("digits, space and A write marks", (marks(1)[:3], marks(2)[:2]) == ("-○◎", "○◎"), (marks(1), marks(2)))
    wait_until(tab, "it saves as one goes", lambda: tab.input_value("#revision") != "")
    for _ in range(35 * 7):
        tab.keyboard.press("Control+Home") if _ == 0 else None
        tab.keyboard.press("1")
    check("245 keys fill 35 rows", marks(1) == marks(35) == "○" * 7, (marks(1), marks(35)))
    tab.locator("#result", has_text="16,565.57").wait_for()
    check("35 sheets of summer 2023 are their exact sum", "35" in tab.inner_text("tfoot .handed-count"), tab.inner_text("#result"))
    tab.screenshot(path=PICTURES / "sheet-typing.png")
    tab.fill('[name="nickname.7"]', "だれでもない")
    tab.locator("#problem-7:not(:empty)").wait_for()
    check("a row that fails says why, and the others stand", "34" in tab.inner_text("#result"), tab.inner_text("#result"))
    tab.fill('[name="nickname.7"]', "")
    tab.locator("#problem-7:empty").wait_for(state="attached")
    wait_until(tab, "the corrected row is saved", lambda: tab.locator("#state").get_attribute("data-state") is None)
    teacher.picture("sheet", path)
    tab.click('button[value="take-back"]')
    tab.locator("#notice", has_text="取り消しました").wait_for()
    check("the sheet is taken back and still there to enter again", tab.input_value("#revision") == "" and marks(35) == "○" * 7)
    tab.click('button[value="save"]')
    tab.locator("#result", has_text="16,565.57").wait_for()
    check("and entered again", tab.input_value("#revision") == "1", tab.input_value("#revision"))


def try_board(teacher, group, child):
    tab = teacher.tab
    teacher.picture("board", f"/classes/{group}/board")
    check("the board shows the week of the class", tab.locator(".total b").count() == 1 and tab.locator(".bars li").count() > 1, tab.inner_text("main"))
    asked = []
    tab.on("response", lambda response: asked.append(response.status))
    for _ in range(2):
        with tab.expect_response(lambda response: "/board" in response.url):
            tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    check("and asks with its tag", asked[-1] == 304, asked)
    child.tab.goto(f"/classes/{group}/board")
    check("a child sees the own class's board", child.tab.locator(".board").count() == 1)
    check("and no page of the teacher", child.context.request.get(f"/classes/{group}/code").status == 403)


def try_challenges(browser, site, teacher):
    """Public boards, by somebody who is not logged in."""
    stranger = Visit(browser, site, "projector")
    found = stranger.context.request.get("/v1/cities/saitama/challenges").json()["data"]
    goal = next(one["id"] for one in found if one["scoring"]["rule"] == "goal")
    running = next(one["id"] for one in found if one["scoring"]["rule"] == "fair")
    over = next(one["id"] for one in found if one["state"] == "closed")
    stranger.picture("challenge-goal", f"/challenges/{goal}")
    check("a common goal is a part of its ring", "%" in stranger.tab.inner_text(".ring"), stranger.tab.inner_text("main"))
    stranger.picture("challenge-ranking", f"/challenges/{running}")
    ranks = stranger.tab.locator("#ranking .rank").all_inner_texts()
    check("teams are ranked, the smallest class is not told", ranks[:3] == ["1", "2", "3"] and ranks[3] == "", ranks)
    stranger.tab.click("summary")
    check("with the arithmetic on demand", stranger.tab.locator("details dd").count() == 3)
    stranger.picture("challenge-over", f"/challenges/{over}")
    check("both schools stand in it", stranger.tab.locator("#ranking .rank").all_inner_texts() == ["1", "2"])
    check("what is over has its result's name", len(stranger.tab.inner_text(".aside code")) == 64)
    check("and its file", stranger.context.request.get(stranger.tab.get_attribute(".aside a[href$='/result']", "href")).json()["sha256"] == stranger.tab.inner_text(".aside code"))
    stranger.quiet("stranger")
    teacher.tab.goto("/classes")
    check("a teacher finds them beside the classes", teacher.tab.locator(f"a[href='/challenges/{running}']").count() == 1)


def try_city(browser, site):
    """What anybody sees of a city, and how it counts."""
    anyone = Visit(browser, site, "phone")
    anyone.picture("city", "/cities/saitama")
    tab = anyone.tab
    check("the city's weeks are drawn and stand in numbers", tab.locator(".chart").count() == 2 and tab.locator("tbody tr").count() == 12)
    check("some weeks are of enough people", tab.locator(".chart rect.new").count() > 3, tab.locator("table").inner_text())
    check("its challenges are led to", tab.locator(".classes a[href^='/challenges/']").count() > 0)
    tab.click(".aside a[href$='/method']")
    anyone.picture("method", "/cities/saitama/method")
    check("every factor has a source or a formula", tab.locator("#factors ~ .rows tbody").count() > 20 and tab.locator(".source-list li").count() > 20)
    anyone.quiet("anyone")


def try_print(teacher, group):
    for band in ("1-3", "4-6", "secondary"):
        teacher.tab.goto(f"/classes/{group}/print?band={band}")
        heights = teacher.tab.locator(".paper").evaluate_all("all => all.map(e => e.scrollHeight - e.clientHeight)")
        check(f"the sheet for {band} is two pages and nothing is cut off", len(heights) == 2 and max(heights) <= 1, heights)
    teacher.picture("print", f"/classes/{group}/print?band=4-6")
    token = next(cookie["value"] for cookie in teacher.context.cookies() if cookie["name"] == "kizuna_session")
    answer = teacher.context.request.get(f"/v1/groups/{group}/blank-sheet?band=1-3", headers={"Authorization": f"Bearer {token}", "Accept-Language": "ja"})
    alone = teacher.context.browser.new_page()
    alone.set_content(answer.text())
    alone.screenshot(path=PICTURES / "print-alone.png", full_page=True)
    heights = alone.locator(".paper").evaluate_all("all => all.map(e => e.scrollHeight - e.clientHeight)")
    pages = alone.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    check("the same as a file by itself is two printed pages, and nothing is cut off", (len(heights), pages) == (2, 2) and max(heights) <= 1, (heights, pages))
    alone.close()


def try_without_scripts(browser, site, code):
    bare = Visit(browser, site, java_script_enabled=False)
    bare.tab.goto("/join")
    bare.tab.fill("#code", "BBBB-BBBB")
    bare.tab.click("button.primary")
    check("without a script: a wrong code is told", "入れません" in bare.tab.inner_text("#notice"))
    bare.tab.fill("#code", code)
    bare.tab.click("button.primary")
    bare.tab.click("main button.primary")
    bare.tab.click('form:has([value="lights-off-day"]) .tick >> nth=0')
    check("a tick is a form", bare.tab.get_attribute("#ticks-lights-off-day .tick >> nth=0", "aria-pressed") == "true")
    bare.tab.click(".hello button")
    bare.tab.goto("/join/return?class=other")
    bare.tab.click('.pictures img[alt="いえ"]')
    check("a picture is a step", bare.tab.input_value("[name=picks]") == "house")


def try_failures(browser, site, teacher):
    """What fails is told on a page, in the visitor's language, with a way back."""
    lost = Visit(browser, site)
    answer = lost.tab.goto("/jion?lang=en")
    check("a slip in the address is told", answer.status == 404 and lost.tab.inner_text("h1") == "There is no such page", lost.tab.content()[:300])
    lost.picture("trouble", "/jion")
    teacher.tab.goto("/classes?lang=ja")
    teacher.tab.evaluate("document.querySelector('form[action=\"/logout\"]').insertAdjacentHTML('beforeend', '<input name=odd value=1>')")
    teacher.tab.click("form[action='/logout'] button")
    check("an odd form is told", "うまくいきませんでした" in teacher.tab.inner_text("h1"), teacher.tab.content()[:300])
    teacher.tab.click(".aside a[href='/classes']")
    check("and leads back", teacher.tab.locator(".classes li").count() > 0)
    teacher.said.clear()


def main():
    PICTURES.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with Site() as site, sync_playwright() as play:
        print(f"     demonstration served at {site.at} after {time.monotonic() - began:.0f} s")
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        teacher = Visit(browser, site, "projector")
        teacher.picture("login", "/login")
        log_in(teacher, site)
        teacher.picture("classes", "/classes")
        groups = [re.search(r"/classes/([0-9a-f-]{36})/", link)[1] for link in teacher.tab.locator(".classes a[href$=code]").evaluate_all("all => all.map(e => e.href)")]
        # The class with most children: its week is one that may be shown.
        sizes = [int(re.search(r"\d+(?=人)", text)[0]) for text in teacher.tab.locator(".classes h2").all_inner_texts()]
        group = groups[sizes.index(max(sizes))]
        code = open_code(teacher, group)
        teacher.picture("code", f"/classes/{group}/code")
        child = try_children(browser, site, code)
        try_sheet(teacher, group)
        try_board(teacher, group, child)
        try_challenges(browser, site, teacher)
        try_city(browser, site)
        try_print(teacher, group)
        try_without_scripts(browser, site, code)
        keys = Visit(browser, site)
        access.join_by_keys(check, keys, code)
        keys.quiet("keys")
        access.sheet_by_keys(check, teacher, f"/classes/{group}/sheet?rows=5&sheet=ecolife-2018-summer")
        try_failures(browser, site, teacher)
        teacher.quiet("teacher")
        browser.close()
    print(f"{len(failures)} failed, {time.monotonic() - began:.0f} s, pictures in {PICTURES}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
