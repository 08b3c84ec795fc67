// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.HeldLock;
import java.nio.file.Path;

/** A program that holds a thread, says so, and keeps it until it is killed. */
final class LockHolder {
	private LockHolder() {
	}

	public static void main(String[] args) throws Exception {
		try (HeldLock held = new RunFolder(Path.of(args[0])).hold().orElseThrow()) {
			System.out.print('x');
			System.out.flush();
			Thread.sleep(60_000);
		}
	}
}
