// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

/** Turns what the file system says into a sentence for a poet. */
public final class Faults {
	/** Less room than this on a disk counts as full: a file needs some for its own bookkeeping. */
	private static final long FULL = 64 * 1024;

	private Faults() {
	}

	/** The sentence for a file or folder that could not be read. */
	public static StudioException reading(Path file, IOException e) {
		if (e instanceof StudioException known) return known;
		return new StudioException("cannot read " + file + ": " + whyNotRead(e), e);
	}

	/** Why reading failed, as half a sentence. */
	public static String whyNotRead(IOException e) {
		return switch (e) {
		case NoSuchFileException _ -> "it is not there; check the path";
		case AccessDeniedException _ -> "permission is denied; allow your user to read it";
		case CharacterCodingException _ -> "it is not text in UTF-8; save it as UTF-8";
		default -> said(e);
		};
	}

	/** The sentence for a file or folder that could not be written. What was there before is still whole. */
	public static StudioException writing(Path file, IOException e) {
		if (e instanceof StudioException known) return known;
		return new StudioException("cannot write " + file + ": " + whyNotWritten(file, e), e);
	}

	/** The sentence for a folder that nothing may be written to. */
	public static StudioException readOnly(Path studio) {
		return new StudioException(
				"the studio " + studio + " is read-only: you can read its poems, corpora and debris, but not write or generate; make the "
						+ "folder writable, or copy it elsewhere");
	}

	private static String whyNotWritten(Path file, IOException e) {
		String said = said(e);
		if (said.contains("No space left") || said.contains("not enough space") || isFull(file))
			return "the disk is full; make room on it and try again";
		if (said.contains("quota")) return "your disk quota is used up; make room and try again";
		if (said.contains("Read-only")) return "the disk is read-only; choose a folder on another disk";
		if (said.contains("File name too long")) return "the name is too long; choose a shorter one";
		if (e instanceof AccessDeniedException) return "permission is denied; allow your user to write there or choose another folder";
		if (e instanceof NoSuchFileException) return "its folder is gone; put it back or choose another";
		if (e instanceof FileAlreadyExistsException || e instanceof DirectoryNotEmptyException)
			return "something with that name is in the way; move it aside";
		return said;
	}

	private static boolean isFull(Path file) {
		try {
			Path place = file;
			while (place != null && !Files.exists(place)) place = place.getParent();
			return place != null && Files.getFileStore(place).getUsableSpace() < FULL && Files.isWritable(place);
		} catch (IOException | ReadOnlyFileSystemException e) {
			return false;
		}
	}

	private static String said(IOException e) {
		if (e instanceof FileSystemException f && f.getReason() != null) return f.getReason();
		return e.getMessage() == null || e.getMessage().isBlank() ? "the system does not say why" : e.getMessage();
	}
}
