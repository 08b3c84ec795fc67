// SPDX-License-Identifier: EPL-2.0
package gleaner.language.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import ai.onnxruntime.OrtException;
import gleaner.language.sense.ContextEncoder;
import gleaner.language.text.Word;

/**
 * Hears lines with the sentence encoder all-MiniLM-L6-v2. The net is read when it is first asked; that it needs some 60 MB is why it is
 * closed when the plug-in goes.
 */
@Component(service = ContextEncoder.class)
public final class MiniLmEncoder implements ContextEncoder, AutoCloseable {
	private static final String NET = "/all-minilm-l6-v2-q.onnx";
	private static final String PIECES = "/all-minilm-l6-v2-q-tokenizer.json";

	private WordPieces pieces;
	private SentenceNet net;
	private boolean isClosed;

	/** One at a time: the net takes all the time of a core, and callers ask for one place at a time. */
	@Override
	public synchronized double[] kept(String line, Word word, List<String> texts) {
		if (isClosed) throw new IllegalStateException("the sentence encoder is being removed");
		if (texts.isEmpty()) return new double[0];
		try {
			load();
			float[] now = net.sense(Heard.of(line, word, word.text(), pieces));
			double[] kept = new double[texts.size()];
			for (int i = 0; i < kept.length; i++) kept[i] = cosine(net.sense(Heard.of(line, word, texts.get(i), pieces)), now);
			return kept;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (OrtException e) {
			throw new IllegalStateException("the sentence encoder failed: " + e.getMessage(), e);
		}
	}

	private void load() throws IOException, OrtException {
		if (net != null) return;
		try (InputStream list = resource(PIECES); InputStream weights = resource(NET)) {
			pieces = WordPieces.read(list);
			net = new SentenceNet(weights.readAllBytes());
		}
	}

	private static double cosine(float[] a, float[] b) {
		double product = 0;
		double ofA = 0;
		double ofB = 0;
		for (int i = 0; i < a.length; i++) {
			product += a[i] * b[i];
			ofA += a[i] * a[i];
			ofB += b[i] * b[i];
		}
		return ofA == 0 || ofB == 0 ? 0 : product / Math.sqrt(ofA * ofB);
	}

	private static InputStream resource(String name) throws IOException {
		InputStream in = MiniLmEncoder.class.getResourceAsStream(name);
		if (in == null) throw new IOException("the sentence encoder lacks " + name.substring(1) + "; install it again");
		return in;
	}

	@Override
	@Deactivate
	public synchronized void close() throws OrtException {
		isClosed = true;
		if (net != null) net.close();
		net = null;
	}
}
