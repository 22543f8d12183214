// The tests drive a browser that is already installed (see test/browsers.js), so puppeteer's own download is not wanted.
module.exports = { skipDownload: true };
