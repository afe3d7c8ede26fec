import { hostingHeaders } from "./hosting";

const FILE = `# a comment
/plan/*
  Content-Security-Policy: default-src 'none'; script-src 'self'
  X-Content-Type-Options: nosniff
/plan/static/*.js
  Cache-Control: immutable
/plan/static/*
  Cache-Control: public
`;

test("a file has the headers of every rule that its path matches", () => {
  const headers = hostingHeaders(FILE);
  const everywhere = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'",
    "X-Content-Type-Options": "nosniff",
  };
  expect(headers("/plan/taskpane.html")).toEqual(everywhere);
  expect(headers("/plan/static/a.css")).toEqual({ ...everywhere, "Cache-Control": "public" });
  expect(headers("/plan/static/a.js")).toEqual({ ...everywhere, "Cache-Control": "immutable, public" });
  expect(headers("/annat/taskpane.html")).toEqual({});
});
