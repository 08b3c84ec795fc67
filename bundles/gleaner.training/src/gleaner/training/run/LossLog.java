package gleaner.training.run;

import gleaner.engine.EngineException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The losses of a run, line by line; each line is on its way to the disk before the next step begins. */
final class LossLog implements AutoCloseable {
	private static final String HEADER = "step,loss,validationLoss,gradientNorm,secondsPerStep,time";

	private final Path file;
	private final BufferedWriter out;

	private LossLog(Path file, BufferedWriter out) {
		this.file = file;
		this.out = out;
	}

	/**
	 * Opens it at a step. What was written after that step, and a last line that was torn, is cut off: those steps are gone through
	 * again.
	 */
	static LossLog open(Path file, long step) throws EngineException {
		try {
			List<String> kept = kept(file, step);
			WholeFile.write(file, String.join("\n", kept) + "\n");
			return new LossLog(file, Files.newBufferedWriter(file, StandardOpenOption.APPEND));
		} catch (IOException e) {
			throw RunFolder.failure("write", file, e);
		}
	}

	private static List<String> kept(Path file, long step) throws IOException {
		List<String> kept = new ArrayList<>(List.of(HEADER));
		if (!Files.exists(file)) return kept;
		for (String line : Files.readAllLines(file)) {
			String[] fields = line.split(",", -1);
			if (fields.length == 6 && fields[0].matches("\\d{1,18}") && Long.parseLong(fields[0]) <= step) kept.add(line);
		}
		return kept;
	}

	/** @param validationLoss NaN if it was not measured at this step */
	void add(long step, double loss, double validationLoss, double gradientNorm, double secondsPerStep) throws EngineException {
		try {
			out.write(step + "," + number(loss) + "," + (Double.isNaN(validationLoss) ? "" : number(validationLoss)) + "," + number(gradientNorm) + ","
					+ String.format(Locale.ROOT, "%.4f", secondsPerStep) + "," + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n");
			out.flush();
		} catch (IOException e) {
			throw RunFolder.failure("write", file, e);
		}
	}

	private static String number(double value) {
		return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : String.valueOf(value);
	}

	@Override
	public void close() {
		try {
			out.close();
		} catch (IOException e) {
			// Each line has been flushed: nothing is lost.
			return;
		}
	}
}
