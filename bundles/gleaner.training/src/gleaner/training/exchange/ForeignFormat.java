// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import gleaner.engine.EngineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.ZipFile;

/** In which form a model of another program comes: what its first bytes say, whatever the file is called. */
public enum ForeignFormat {
	/** A zip file of DL4J. */
	DL4J,
	/** An HDF5 file, as Keras writes it. */
	KERAS;

	private static final String OF_DL4J = "configuration.json";
	private static final String NEWER_KERAS = "model.weights.h5";
	private static final byte[] HDF5 = { (byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n' };
	private static final byte[] ZIP = { 'P', 'K', 3, 4 };
	/** Something else may stand in front of the contents of an HDF5 file, which then begin at one of 512, 1024, 2048 … */
	private static final int FIRST_OFFSET = 512;

	/** @throws EngineException if it is neither */
	public static ForeignFormat of(Path file) throws EngineException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			if (begins(channel, 0, ZIP)) {
				requireModel(file);
				return DL4J;
			}
			for (long offset = 0; offset < channel.size(); offset = offset == 0 ? FIRST_OFFSET : 2 * offset)
				if (begins(channel, offset, HDF5)) return KERAS;
		} catch (IOException e) {
			throw new EngineException("the file " + file + " cannot be read: "
					+ (e instanceof NoSuchFileException ? "there is no such file" : e.getMessage()), e);
		}
		throw new EngineException(
				"the file " + file
						+ " is neither an HDF5 file from Keras nor a zip file from DL4J; Gleaner imports only these two");
	}

	/** Whoever called it so expects an HDF5 file. */
	private static String noHdf5(Path file) {
		return file.toString().matches("(?i).*\\.(h5|hdf5|keras)") ? " is not an HDF5 file: it" : "";
	}

	private static boolean begins(FileChannel channel, long offset, byte[] signature) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(signature.length);
		int read = 0;
		while (bytes.hasRemaining() && read >= 0) read = channel.read(bytes, offset + bytes.position());
		return Arrays.equals(bytes.array(), signature);
	}

	private static void requireModel(Path file) throws EngineException {
		boolean isNewerKeras;
		try (ZipFile zip = new ZipFile(file.toFile())) {
			isNewerKeras = zip.getEntry(NEWER_KERAS) != null;
			if (!isNewerKeras && zip.getEntry(OF_DL4J) == null) throw new EngineException("the file " + file + noHdf5(file)
					+ " is a zip file without a DL4J model (" + OF_DL4J + "); export the model again");
		} catch (IOException e) {
			throw new EngineException("the file " + file + noHdf5(file)
					+ " begins like a zip file from DL4J, but is damaged or incomplete; get another copy", e);
		}
		if (isNewerKeras)
			throw new EngineException("the file " + file + " is a .keras file; write it as .h5 from Keras, with keras.models.load_model(\""
					+ file.getFileName() + "\").save(\"net.h5\"), and import that");
	}
}
