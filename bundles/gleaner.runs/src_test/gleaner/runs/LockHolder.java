package gleaner.runs;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program that takes the lock of a thread, says so, and keeps it until it is killed. */
final class LockHolder {
	private LockHolder() {
	}

	public static void main(String[] args) throws Exception {
		try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			channel.lock();
			System.out.print('x');
			System.out.flush();
			Thread.sleep(60_000);
		}
	}
}
