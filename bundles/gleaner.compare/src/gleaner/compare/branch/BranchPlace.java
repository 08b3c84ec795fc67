// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import gleaner.compare.layout.Layouts;
import gleaner.files.Faults;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where one window keeps the branches of a layout: in a file that no other window writes to as long as this one has it. The first window
 * has the layout's own file, the second one beside it, and so on. Not for the UI thread; for one thread at a time.
 */
final class BranchPlace implements AutoCloseable {
	private final Layouts layouts;
	private final String layout;
	private final Path file;
	private final Optional<HeldLock> lock;

	/**
	 * A place that another window has left.
	 *
	 * @param lock keeps others from it until what is in it has been written elsewhere
	 */
	record Left(Path file, HeldLock lock) implements AutoCloseable {
		/** Its branches are in another file now. */
		void delete() throws StudioException {
			try {
				Files.deleteIfExists(file);
				Files.deleteIfExists(Layouts.typed(file));
			} catch (IOException e) {
				throw Faults.writing(file, e);
			}
		}

		@Override
		public void close() {
			lock.close();
		}
	}

	private BranchPlace(Layouts layouts, String layout, Path file, Optional<HeldLock> lock) {
		this.layouts = layouts;
		this.layout = layout;
		this.file = file;
		this.lock = lock;
	}

	/** The first place that no other window has. */
	static BranchPlace take(Layouts layouts, String layout) throws StudioException {
		for (int number = 1;; number++) {
			Path file = layouts.branches(layout, number);
			Optional<HeldLock> lock;
			try {
				Files.createDirectories(file.getParent());
				lock = take(file);
			} catch (IOException e) {
				// nobody writes where nothing can be written; whoever tries will be told
				return new BranchPlace(layouts, layout, file, Optional.empty());
			}
			if (lock.isPresent()) return new BranchPlace(layouts, layout, file, lock);
		}
	}

	private static Optional<HeldLock> take(Path file) throws IOException {
		return HeldLock.tryTake(file.resolveSibling("." + file.getFileName() + ".lock"));
	}

	/** The file. */
	Path file() {
		return file;
	}

	/** Where other windows keep branches of the layout, or have kept them. */
	List<Path> others() throws StudioException {
		return layouts.allBranches(layout).stream().filter(each -> !each.equals(file)).toList();
	}

	/** Takes over one of those; nothing if its window is still there. */
	Optional<Left> takeOver(Path other) throws StudioException {
		if (lock.isEmpty()) return Optional.empty();
		try {
			return take(other).map(taken -> new Left(other, taken));
		} catch (IOException e) {
			throw Faults.writing(other, e);
		}
	}

	/** Other windows may have it from now on. */
	@Override
	public void close() {
		lock.ifPresent(HeldLock::close);
	}
}
