package org.vigil.isolate.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The system calls that a child process does without, as a program of Linux' seccomp: to begin
 * another process, to look into one, to mount, and some with a history of holes. Threads may begin.
 * The limit of processes does not do, for the kernel counts none of root's.
 *
 * @param architecture as the kernel names it to the program
 * @param cloneCall the number of the one that makes threads and processes
 * @param refused the numbers of others
 */
record ForkFilter(int architecture, int cloneCall, List<Integer> refused) {
  private static final int CLONE3 = 435;

  /** The same numbers on all newer architectures: io_uring, and mounts by handles. */
  private static final List<Integer> NEWER =
      List.of(425, 426, 427, 428, 429, 430, 431, 432, 433, 442);

  // fork, vfork, ptrace, pivot_root, mount, umount2, add_key, request_key, keyctl, unshare,
  // perf_event_open, open_by_handle_at, setns, process_vm_readv, process_vm_writev, bpf,
  // userfaultfd
  private static final ForkFilter X86_64 =
      new ForkFilter(
          0xC000003E,
          56,
          List.of(
              57, 58, 101, 155, 165, 166, 248, 249, 250, 272, 298, 304, 308, 310, 311, 321, 323));

  // The same; there is no fork and no vfork.
  private static final ForkFilter ARM_64 =
      new ForkFilter(
          0xC00000B7,
          220,
          List.of(117, 41, 40, 39, 217, 218, 219, 97, 241, 265, 268, 270, 271, 280, 282));

  private static final Map<String, ForkFilter> BY_NAME = Map.of("amd64", X86_64, "aarch64", ARM_64);

  private static final int LOAD = 0x20;
  private static final int IF_EQUAL = 0x15;
  private static final int IF_AT_LEAST = 0x35;
  private static final int IF_ANY_BIT = 0x45;
  private static final int RETURN = 0x06;

  private static final int ALLOW = 0x7FFF0000;
  private static final int KILL_PROCESS = 0x80000000;
  private static final int NOT_PERMITTED = 0x00050001;

  /** Makes the C library ask for {@code clone}, whose flags can be looked at. */
  private static final int NOT_IMPLEMENTED = 0x00050026;

  private static final int CLONE_THREAD = 0x00010000;
  private static final int X32 = 0x40000000;
  private static final int NUMBER_OFFSET = 0;
  private static final int ARCHITECTURE_OFFSET = 4;
  private static final int FIRST_ARGUMENT_OFFSET = 16;

  /** The program for this machine, if there is one. */
  static Optional<byte[]> ofThisMachine() {
    return Optional.ofNullable(BY_NAME.get(System.getProperty("os.arch"))).map(ForkFilter::program);
  }

  /** Its instructions; each is of eight bytes. */
  private byte[] program() {
    int calls = refused.size() + NEWER.size();
    ByteBuffer program = ByteBuffer.allocate(8 * (calls * 2 + 20)).order(ByteOrder.nativeOrder());
    add(program, LOAD, 0, 0, ARCHITECTURE_OFFSET);
    add(program, IF_EQUAL, 1, 0, architecture);
    add(program, RETURN, 0, 0, KILL_PROCESS);
    add(program, LOAD, 0, 0, NUMBER_OFFSET);
    add(program, IF_AT_LEAST, 0, 1, X32);
    add(program, RETURN, 0, 0, NOT_PERMITTED);
    refuse(program, CLONE3, NOT_IMPLEMENTED);
    for (int call : refused) {
      refuse(program, call, NOT_PERMITTED);
    }
    for (int call : NEWER) {
      refuse(program, call, NOT_PERMITTED);
    }
    add(program, IF_EQUAL, 0, 3, cloneCall);
    add(program, LOAD, 0, 0, FIRST_ARGUMENT_OFFSET);
    add(program, IF_ANY_BIT, 1, 0, CLONE_THREAD);
    add(program, RETURN, 0, 0, NOT_PERMITTED);
    add(program, RETURN, 0, 0, ALLOW);
    byte[] bytes = new byte[program.position()];
    program.flip().get(bytes);
    return bytes;
  }

  private static void refuse(ByteBuffer program, int call, int answer) {
    add(program, IF_EQUAL, 0, 1, call);
    add(program, RETURN, 0, 0, answer);
  }

  private static void add(ByteBuffer program, int code, int then, int otherwise, int operand) {
    program.putShort((short) code).put((byte) then).put((byte) otherwise).putInt(operand);
  }
}
