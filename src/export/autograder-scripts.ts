/** The two scripts of a Gradescope autograder. */

/** Runs once, when Gradescope builds the image; the only one that may use the network. */
export const SETUP = `#!/usr/bin/env bash
# Makes sure that there is a Node that the grader runs on, and that the assignment loads.
set -euo pipefail
cd "$(dirname "\${BASH_SOURCE[0]}")"
good() { node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19) ? 0 : 1)' 2>/dev/null; }
if ! good; then
  packed=$(find . -maxdepth 1 -name 'node-*.tar.*' | head -n 1)
  if [ -z "$packed" ]; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends ca-certificates curl
    case "$(uname -m)" in aarch64 | arm64) cpu=arm64 ;; *) cpu=x64 ;; esac
    from=https://nodejs.org/dist/latest-v22.x
    curl -fsSL "$from/SHASUMS256.txt" -o /tmp/node-sums
    name=$(grep -oE "node-v[0-9.]+-linux-$cpu\\.tar\\.gz" /tmp/node-sums | head -n 1)
    packed=/tmp/$name
    curl -fsSL "$from/$name" -o "$packed"
    (cd /tmp && grep " $name\\$" node-sums | sha256sum -c -)
  fi
  tar -xf "$packed" -C "\${NODE_PREFIX:-/usr/local}" --strip-components=1
fi
node --version
node grader/dist/grader.js autograde --try
`;

/** Runs for each hand-in, offline. Gradescope copies it out of the folder of its sources. */
export const RUN = `#!/usr/bin/env bash
set -euo pipefail
root=\${AUTOGRADER_ROOT:-/autograder}
exec node "$root/source/grader/dist/grader.js" autograde --root "$root"
`;
