// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.files.AtomicFile;
import gleaner.files.StudioException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/**
 * The shapes in which poems can be published: Gleaner's own, then those of plug-ins. A stranger's that cannot say its name is left out;
 * what goes wrong in one is a sentence that names it. Immutable.
 */
public final class Formats {
	private static final System.Logger LOG = System.getLogger(Formats.class.getName());
	private static final int LONGEST_LABEL = 60;

	private final List<PoemFormat> all;

	private Formats(List<PoemFormat> all) {
		this.all = List.copyOf(all);
	}

	/** Gleaner's own and these. */
	public static Formats with(List<? extends PoemFormat> strangers) {
		List<PoemFormat> all = new ArrayList<>(List.of(Format.values()));
		for (PoemFormat each : strangers) named(each, all).ifPresent(all::add);
		return new Formats(all);
	}

	/** Those of the program that is running. */
	public static Formats ofThisProgram() {
		Bundle own = FrameworkUtil.getBundle(Formats.class);
		BundleContext context = own == null ? null : own.getBundleContext();
		if (context == null) return with(List.of());
		try {
			return with(context.getServiceReferences(PoemFormat.class, null).stream().sorted().map(context::getService)
					.filter(each -> each != null).toList());
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter is no wrong one", e);
		}
	}

	/** Asked once for its name, for it may say another one next time. */
	private static Optional<PoemFormat> named(PoemFormat stranger, List<PoemFormat> taken) {
		try {
			String extension = stranger.extension();
			String label = stranger.label().strip();
			if (!extension.matches("[a-z0-9]{1,12}") || label.isEmpty() || label.length() > LONGEST_LABEL
					|| label.chars().anyMatch(Character::isISOControl)
					|| taken.stream().anyMatch(each -> each.extension().equals(extension))) {
				LOG.log(System.Logger.Level.WARNING,
						"a format of a plug-in is left out, since its ending or its name cannot be or is taken");
				return Optional.empty();
			}
			return Optional.of(new Foreign(stranger, extension, label));
		} catch (RuntimeException | LinkageError | StackOverflowError e) {
			LOG.log(System.Logger.Level.WARNING, "a format of a plug-in is left out", e);
			return Optional.empty();
		}
	}

	/** All, in the order in which they are offered. */
	public List<PoemFormat> all() {
		return all;
	}

	/** The one whose files end so; capitals do not matter. */
	public Optional<PoemFormat> of(String extension) {
		return all.stream().filter(each -> each.extension().equalsIgnoreCase(extension)).findFirst();
	}

	/** Writes a book into a file, in one step: if anything goes wrong, the file is as it was. */
	public static List<String> write(PoemFormat format, Chapbook book, Path file) throws StudioException {
		List<String> remarks = new ArrayList<>();
		AtomicFile.write(file, out -> remarks.addAll(format.write(book, out)));
		return remarks;
	}

	/** A stranger's. What it throws becomes a fault of reading and writing, and nothing is half written. */
	private record Foreign(PoemFormat stranger, String extension, String label) implements PoemFormat {
		@Override
		public List<String> write(Chapbook book, OutputStream out) throws IOException {
			ByteArrayOutputStream whole = new ByteArrayOutputStream();
			List<String> remarks;
			try {
				remarks = List.copyOf(stranger.write(book, whole));
			} catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
				throw new IOException(
						"the format " + label + " of a plug-in fails: " + e.getMessage() + "; take another format, or tell its maker", e);
			}
			whole.writeTo(out);
			return remarks;
		}
	}
}
