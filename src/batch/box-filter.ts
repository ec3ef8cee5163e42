/** The kernel's calls that a box may not make, as the little program that seccomp runs before each of them: no new process, no socket, no mount. */
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The numbers of calls that the architectures share; include/uapi/asm-generic/unistd.h. */
const NEWEST = { io_uring_enter: 426, io_uring_register: 427, open_tree: 428, move_mount: 429, fsopen: 430, fsconfig: 431, fsmount: 432, fspick: 433, pidfd_open: 434, pidfd_getfd: 438, mount_setattr: 442 };

interface Calls {
  /** AUDIT_ARCH_* of include/uapi/linux/audit.h. */
  readonly architecture: number;
  /** Whether numbers from 2^30 on mean calls of another kind. */
  readonly hasOtherCalls: boolean;
  readonly clone: number;
  readonly refused: Readonly<Record<string, number>>;
}

const CALLS: Readonly<Record<string, Calls>> = {
  // arch/x86/entry/syscalls/syscall_64.tbl
  x64: {
    architecture: 0xc000003e,
    hasOtherCalls: true,
    clone: 56,
    refused: {
      shmget: 29, socket: 41, socketpair: 53, fork: 57, vfork: 58, semget: 64, msgget: 68, ptrace: 101, syslog: 103, pivot_root: 155, chroot: 161, acct: 163, settimeofday: 164, mount: 165, umount2: 166,
      swapon: 167, swapoff: 168, reboot: 169, sethostname: 170, setdomainname: 171, init_module: 175, delete_module: 176, quotactl: 179, clock_settime: 227, kexec_load: 246, add_key: 248, request_key: 249, keyctl: 250,
      unshare: 272, perf_event_open: 298, fanotify_init: 300, open_by_handle_at: 304, setns: 308, process_vm_readv: 310, process_vm_writev: 311, kcmp: 312, finit_module: 313, memfd_create: 319, kexec_file_load: 320,
      bpf: 321, execveat: 322, userfaultfd: 323, ...NEWEST,
    },
  },
  // The generic table, by which arm64 counts.
  arm64: {
    architecture: 0xc00000b7,
    hasOtherCalls: false,
    clone: 220,
    refused: {
      umount2: 39, mount: 40, pivot_root: 41, chroot: 51, quotactl: 60, acct: 89, unshare: 97, kexec_load: 104, init_module: 105, delete_module: 106, clock_settime: 112, syslog: 116, ptrace: 117, reboot: 142, sethostname: 161,
      setdomainname: 162, settimeofday: 170, msgget: 186, semget: 190, shmget: 194, socket: 198, socketpair: 199, add_key: 217, request_key: 218, keyctl: 219, swapon: 224, swapoff: 225, perf_event_open: 241, fanotify_init: 262,
      open_by_handle_at: 265, setns: 268, process_vm_readv: 270, process_vm_writev: 271, kcmp: 272, finit_module: 273, memfd_create: 279, bpf: 280, execveat: 281, userfaultfd: 282, kexec_file_load: 294, ...NEWEST,
    },
  },
};

/** For these the C library has another way if the kernel seems not to know them. */
const UNKNOWN = [425, 435];

const [LOAD, EQUAL, AT_LEAST, HAS_BIT, RETURN] = [0x20, 0x15, 0x35, 0x45, 0x06];
const [NUMBER_AT, ARCHITECTURE_AT, FLAGS_AT] = [0, 4, 16];
const ALLOW = 0x7fff0000;
const KILL = 0x80000000;
const [EPERM, ENOSYS] = [0x00050001, 0x00050026];
const CLONE_THREAD = 0x10000;

/** The program for an architecture as `process.arch` names it; undefined where none was written. */
export function boxFilter(name: string): Buffer | undefined {
  const calls = CALLS[name];
  if (calls === undefined) return undefined;
  const steps: (readonly [code: number, ifTrue: number, ifFalse: number, value: number])[] = [];
  const step = (code: number, value: number, ifTrue = 0, ifFalse = 0): void => void steps.push([code, ifTrue, ifFalse, value]);
  step(LOAD, ARCHITECTURE_AT);
  step(EQUAL, calls.architecture, 1, 0);
  step(RETURN, KILL);
  step(LOAD, NUMBER_AT);
  const answer = (test: number, value: number, result: number): void => {
    step(test, value, 0, 1);
    step(RETURN, result);
  };
  if (calls.hasOtherCalls) answer(AT_LEAST, 2 ** 30, ENOSYS);
  for (const number of UNKNOWN) answer(EQUAL, number, ENOSYS);
  for (const number of Object.values(calls.refused)) answer(EQUAL, number, EPERM);
  // Threads are made by the same call as processes.
  step(EQUAL, calls.clone, 0, 3);
  step(LOAD, FLAGS_AT);
  step(HAS_BIT, CLONE_THREAD, 1, 0);
  step(RETURN, EPERM);
  step(RETURN, ALLOW);
  const bytes = Buffer.alloc(8 * steps.length);
  steps.forEach(([code, ifTrue, ifFalse, value], place) => {
    bytes.writeUInt16LE(code, 8 * place);
    bytes.writeUInt8(ifTrue, 8 * place + 2);
    bytes.writeUInt8(ifFalse, 8 * place + 3);
    bytes.writeUInt32LE(value, 8 * place + 4);
  });
  return bytes;
}

/** Runs something with an open file that holds the filter; it has no name any more, and is closed afterwards. */
export function withFilter<Result>(filter: Buffer, run: (file: number) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "box-"));
  let file: number | undefined;
  try {
    const path = join(folder, "filter");
    writeFileSync(path, filter);
    file = openSync(path, "r");
    rmSync(folder, { recursive: true });
    return run(file);
  } finally {
    if (file !== undefined) closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}
