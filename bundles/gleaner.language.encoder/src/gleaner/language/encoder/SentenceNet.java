// SPDX-License-Identifier: EPL-2.0
package gleaner.language.encoder;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** The net: gives each piece of a text a vector that knows the pieces around it. Thread-safe. */
final class SentenceNet implements AutoCloseable {
	/** The length of a vector. */
	private static final int WIDTH = 384;

	private final OrtEnvironment environment;
	private final OrtSession session;

	/** @param net in the format ONNX */
	SentenceNet(byte[] net) throws OrtException {
		environment = OrtEnvironment.getEnvironment();
		environment.setTelemetry(false);
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			options.setIntraOpNumThreads(1); // more are slower where others work too, and this is quick enough
			options.setInterOpNumThreads(1);
			session = environment.createSession(net, options);
		}
	}

	/**
	 * What the word of a line says there: the mean vector of its pieces. Each line is heard alone, since lines heard together share the
	 * scales by which the net rounds, and what is heard of one would depend on the others.
	 */
	float[] sense(Heard line) throws OrtException {
		int[] pieces = line.pieces();
		long[] isThere = new long[pieces.length];
		Arrays.fill(isThere, 1);
		try (OnnxTensor input = tensor(Arrays.stream(pieces).asLongStream().toArray()); OnnxTensor mask = tensor(isThere);
				OnnxTensor kinds = tensor(new long[pieces.length]);
				OrtSession.Result result = session
						.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", kinds))) {
			return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), line.from(), line.to());
		}
	}

	private OnnxTensor tensor(long[] values) throws OrtException {
		return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] { 1, values.length });
	}

	private static float[] mean(FloatBuffer vectors, int from, int to) {
		float[] mean = new float[WIDTH];
		for (int piece = from; piece < to; piece++)
			for (int i = 0; i < WIDTH; i++) mean[i] += vectors.get(piece * WIDTH + i);
		for (int i = 0; i < WIDTH; i++) mean[i] /= Math.max(1, to - from);
		return mean;
	}

	@Override
	public void close() throws OrtException {
		session.close();
	}
}
