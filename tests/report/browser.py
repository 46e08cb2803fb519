"""Chromium without a window, driven over its debugging pipe: opens a page, types, clicks, and says what the page did.

Source: https://chromedevtools.github.io/devtools-protocol. Messages are JSON, each ended by a zero byte; Chromium reads
them from its file descriptor 3 and writes to 4.
"""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

PATIENCE = 150  # seconds for any one answer: machines that test are busy


def find_browser():
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Browser:
    """`happened` holds what a page should not do: errors, dialogs, requests other than for itself, refusals by its policy."""

    def __init__(self, width=1440, height=900, dark=False):
        self.profile = tempfile.mkdtemp(prefix="standpoint-browser-")
        read_end, self.to_browser = os.pipe()
        self.from_browser, write_end = os.pipe()
        command = [find_browser(), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                   "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-sync",
                   "--force-device-scale-factor=1", "--hide-scrollbars", f"--user-data-dir={self.profile}",
                   f"--window-size={width},{height}", "--remote-debugging-pipe", "about:blank"]
        with_pipes = f'exec "$@" 3<&{read_end} 4>&{write_end}'
        self.process = subprocess.Popen(["bash", "-c", with_pipes, "browser", *command], pass_fds=(read_end, write_end),
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(read_end)
        os.close(write_end)
        self.buffer = b""
        self.last_id = 0
        self.session = None
        self.happened = []
        self.page = ""
        self.downloads = []
        target = self.call("Target.getTargets")["targetInfos"]
        page = next(info["targetId"] for info in target if info["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=self.profile, eventsEnabled=True)

    def close(self):
        os.close(self.to_browser)  # Chromium ends when its pipe does
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.from_browser)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, **parameters):
        self.last_id += 1
        message = {"id": self.last_id, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.to_browser, json.dumps(message).encode() + b"\0")
        wanted = self.last_id
        while True:
            answer = self.read()
            if answer.get("id") == wanted:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def read(self):
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.from_browser], [], [], PATIENCE)
            if not ready:
                raise TimeoutError("the browser does not answer")
            block = os.read(self.from_browser, 1 << 16)
            if not block:
                raise RuntimeError("the browser ended")
            self.buffer += block
        text, _, self.buffer = self.buffer.partition(b"\0")
        message = json.loads(text)
        if "method" in message:
            self.take_event(message["method"], message["params"])
        return message

    def take_event(self, method, parameters):
        if method == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.happened.append("error: " + details.get("exception", {}).get("description", details["text"]))
        elif method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "assert"):
            self.happened.append(f"console: {parameters['args']}")
        elif method == "Log.entryAdded" and parameters["entry"]["level"] in ("warning", "error"):
            self.happened.append("log: " + parameters["entry"]["text"])
        elif method == "Page.javascriptDialogOpening":
            self.happened.append("dialog: " + parameters["message"])
            self.last_id += 1
            message = {"id": self.last_id, "method": "Page.handleJavaScriptDialog", "params": {"accept": True},
                       "sessionId": self.session}
            os.write(self.to_browser, json.dumps(message).encode() + b"\0")
        elif method == "Network.requestWillBeSent":
            url = parameters["request"]["url"]
            if url.partition("#")[0] != self.page and not url.startswith(("blob:", "data:image/svg")):  # its own icons
                self.happened.append("request: " + url)
        elif method == "Browser.downloadProgress" and parameters["state"] == "completed":
            self.downloads.append(parameters)

    def open(self, path, fragment=""):
        """Returns after the page's scripts have run and it was drawn once; the seconds that took."""
        self.page = "file://" + os.path.abspath(path)
        begin = time.monotonic()
        self.call("Page.navigate", url=self.page + fragment)
        self.wait("document.readyState === 'complete' && location.protocol === 'file:'")
        self.frame()
        return time.monotonic() - begin

    def evaluate(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def wait(self, condition):
        end = time.monotonic() + PATIENCE
        while not self.holds(condition):
            if time.monotonic() > end:
                raise TimeoutError(condition)
            time.sleep(0.02)

    def holds(self, condition):
        """Whether it is true now; not while the browser is on its way to another page."""
        try:
            return self.evaluate(condition)
        except RuntimeError as error:
            if "Inspected target navigated or closed" in str(error):
                return False
            raise

    def frame(self):
        """Waits until what was asked for is drawn."""
        self.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")

    def resize(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def seconds_worked(self):
        """Processor time of the page's main thread since it was asked for. REQUIRES: Performance.enable with timeDomain threadTicks."""
        metrics = self.call("Performance.getMetrics")["metrics"]
        return next(metric["value"] for metric in metrics if metric["name"] == "ThreadTime")

    def text(self, selector):
        return self.evaluate(f"document.querySelector({json.dumps(selector)}).innerText")

    def count(self, selector):
        return self.evaluate(f"document.querySelectorAll({json.dumps(selector)}).length")

    def click_at(self, x, y):
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def click(self, selector):
        x, y = self.evaluate(f"""(() => {{
          const element = document.querySelector({json.dumps(selector)});
          element.scrollIntoView({{block: 'nearest'}});
          const box = element.getBoundingClientRect();
          return [box.left + box.width / 2, box.top + box.height / 2]; }})()""")
        self.click_at(x, y)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def press(self, key):
        code = {"Escape": 27, "Enter": 13, "Tab": 9}.get(key, 0)
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, windowsVirtualKeyCode=code, text=text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def screenshot(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))
