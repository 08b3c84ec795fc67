// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * Which calls the system's kernel refuses a process: those that an engine never needs, and many of which have had holes. It is a program
 * for the kernel's seccomp, in its classic BPF, which bubblewrap hands over before anything of the engine runs. All other calls go through.
 */
final class CallFilter {
	private static final int LOAD = 0x20;
	private static final int IF_EQUAL = 0x15;
	private static final int IF_AT_LEAST = 0x35;
	private static final int IF_ANY_BIT = 0x45;
	private static final int RETURN = 0x06;

	/** Where in what the kernel tells of a call its number, its machine and the lower halves of its first two values stand. */
	private static final int NUMBER = 0;
	private static final int MACHINE = 4;
	private static final int FIRST = 16;
	private static final int SECOND = 24;

	private static final int ALLOW = 0x7fff0000;
	private static final int END_PROCESS = 0x80000000;
	/** With EPERM: it may not. */
	private static final int REFUSE = 0x00050000 | 1;
	/** With ENOSYS: there is none, so that whoever asks takes the older call, whose values can be looked at. */
	private static final int UNKNOWN = 0x00050000 | 38;

	/** Numbers from here on are those of x32, a second set that would lead around the first. */
	private static final int X32 = 0x40000000;
	/** Each wish of clone for a space of its own: of files, users, processes, network and the like. */
	private static final int NEW_SPACES = 0x7e020000;
	/** Of ioctl: put letters into a terminal as if they were typed. */
	private static final int TYPE_INTO_TERMINAL = 0x5412;
	private static final int PASTE_INTO_TERMINAL = 0x541c;

	/** Newer calls have the same numbers everywhere: io_uring, mounts by handles, quotas, other processes' files and memory. */
	private static final List<Integer> EVERYWHERE = List.of(425, 426, 427, 428, 429, 430, 431, 432, 433, 438, 440, 442, 443, 467);

	/** In this order: ptrace, process_vm_readv, process_vm_writev, kcmp, move_pages, migrate_pages; */
	private static final List<Integer> X86_64_OTHERS = List.of(101, 310, 311, 312, 279, 256);
	private static final List<Integer> AARCH64_OTHERS = List.of(117, 270, 271, 272, 239, 238);
	/** mount, umount2, pivot_root, chroot, unshare, setns, name_to_handle_at, open_by_handle_at, fanotify_init, quotactl, acct; */
	private static final List<Integer> X86_64_FILES = List.of(165, 166, 155, 161, 272, 308, 303, 304, 300, 179, 163);
	private static final List<Integer> AARCH64_FILES = List.of(40, 39, 41, 51, 97, 268, 264, 265, 262, 60, 89);
	/** keyctl, add_key, request_key, bpf, perf_event_open, userfaultfd, lookup_dcookie, syslog; */
	private static final List<Integer> X86_64_KERNEL = List.of(250, 248, 249, 321, 298, 323, 212, 103);
	private static final List<Integer> AARCH64_KERNEL = List.of(219, 217, 218, 280, 241, 282, 18, 116);
	/**
	 * kexec_load, kexec_file_load, init_module, finit_module, delete_module, reboot, swapon, swapoff, clock_settime, clock_adjtime,
	 * settimeofday, adjtimex, sethostname, setdomainname, vhangup; on x86_64 also iopl, ioperm, modify_ldt.
	 */
	private static final List<Integer> X86_64_MACHINE = List.of(246, 320, 175, 313, 176, 169, 167, 168, 227, 305, 164, 159, 170, 171, 153,
			172, 173, 154);
	private static final List<Integer> AARCH64_MACHINE = List.of(104, 294, 105, 273, 106, 142, 224, 225, 112, 266, 170, 171, 161, 162, 58);

	private static final int CLONE3 = 435;
	private static final int MOST_STEPS = 400;
	private static final int BYTES_OF_A_STEP = 8;

	private final ByteBuffer steps = ByteBuffer.allocate(MOST_STEPS * BYTES_OF_A_STEP).order(ByteOrder.LITTLE_ENDIAN);

	private CallFilter() {
	}

	/**
	 * The program for a kind of machine, as bubblewrap reads it.
	 *
	 * @param machine as in the property {@code os.arch}
	 * @return nothing if the calls of that machine are not known here
	 */
	static Optional<byte[]> of(String machine) {
		return switch (machine) {
		case "amd64" -> Optional.of(new CallFilter().write(0xc000003e, true, 56, 16,
				List.of(X86_64_OTHERS, X86_64_FILES, X86_64_KERNEL, X86_64_MACHINE, EVERYWHERE)));
		case "aarch64" -> Optional.of(new CallFilter().write(0xc00000b7, false, 220, 29,
				List.of(AARCH64_OTHERS, AARCH64_FILES, AARCH64_KERNEL, AARCH64_MACHINE, EVERYWHERE)));
		default -> Optional.empty();
		};
	}

	private byte[] write(int machine, boolean hasX32, int clone, int ioctl, List<List<Integer>> refused) {
		step(LOAD, 0, 0, MACHINE);
		step(IF_EQUAL, 1, 0, machine);
		step(RETURN, 0, 0, END_PROCESS);
		step(LOAD, 0, 0, NUMBER);
		if (hasX32) refuse(IF_AT_LEAST, X32, REFUSE);
		for (List<Integer> some : refused) for (int number : some) refuse(IF_EQUAL, number, REFUSE);
		refuse(IF_EQUAL, CLONE3, UNKNOWN);
		step(IF_EQUAL, 0, 4, clone);
		step(LOAD, 0, 0, FIRST);
		refuse(IF_ANY_BIT, NEW_SPACES, REFUSE);
		step(RETURN, 0, 0, ALLOW);
		step(IF_EQUAL, 0, 6, ioctl);
		step(LOAD, 0, 0, SECOND);
		refuse(IF_EQUAL, TYPE_INTO_TERMINAL, REFUSE);
		refuse(IF_EQUAL, PASTE_INTO_TERMINAL, REFUSE);
		step(RETURN, 0, 0, ALLOW);
		step(RETURN, 0, 0, ALLOW);
		byte[] program = new byte[steps.position()];
		steps.get(0, program);
		return program;
	}

	/** If what is loaded meets the value, the call ends with the answer; otherwise the next step decides. */
	private void refuse(int test, int value, int answer) {
		step(test, 0, 1, value);
		step(RETURN, 0, 0, answer);
	}

	/** @param yes how many steps are passed over if a test is met; @param no if it is not */
	private void step(int code, int yes, int no, int value) {
		steps.putShort((short) code).put((byte) yes).put((byte) no).putInt(value);
	}
}
