// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.ModelDescription;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.engine.neural.checkpoint.TensorType;
import gleaner.training.net.Initializer;
import gleaner.training.net.Layout;
import gleaner.training.net.LstmNet;
import gleaner.training.net.WaveNet;
import gleaner.training.net.Weights;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;

class Dl4jFilesTest {
	private static final Alphabet ALPHABET = Alphabet.of(-1, 3, '\n', 'a', 0x1F30A);

	@TempDir
	Path folder;

	private Weights written(NetShape shape, Layout layout) throws Exception {
		Weights weights = Weights.zero(layout);
		new Initializer(4).fill(weights, shape);
		try (OutputStream out = Files.newOutputStream(folder.resolve("model.safetensors"))) {
			Checkpoint.write(out, new ModelDescription(shape, ALPHABET, 7, 1.5, 1.6, "run", "corpus", "hash"), name -> {
				Layout.Place place = layout.place(name);
				return FloatBuffer.wrap(weights.values(), place.offset(), place.size());
			}, TensorType.F32);
		}
		Dl4jFiles.write(folder.resolve("model.safetensors"), Map.of(), folder.resolve("model.zip"));
		return weights;
	}

	@Test
	void anLstmGoesAndComesBack() throws Exception {
		LstmShape shape = new LstmShape(2, 6);
		Weights weights = written(shape, LstmNet.layout(shape, ALPHABET.size()));
		ForeignModel back = Dl4jFiles.readLstm(folder.resolve("model.zip"));
		assertEquals(shape, back.shape());
		assertEquals(ALPHABET, back.alphabet().orElseThrow());
		assertArrayEquals(weights.values(), back.values());
		assertThrows(EngineException.class, () -> Dl4jFiles.readWaveNet(folder.resolve("model.zip")));
	}

	@Test
	void aWaveNetGoesAndComesBack() throws Exception {
		WaveNetShape shape = new WaveNetShape(List.of(1, 2, 4), 2, 3, 4, 5);
		Weights weights = written(shape, WaveNet.layout(shape, ALPHABET.size()));
		ForeignModel back = Dl4jFiles.readWaveNet(folder.resolve("model.zip"));
		assertEquals(shape, back.shape());
		Layout.Place unused = weights.layout().place("layer.5.dense.weight");
		for (int i = 0; i < unused.size(); i++) weights.values()[unused.offset() + i] = 0;
		assertArrayEquals(weights.values(), back.values());
	}

	@Test
	void aNetFromElsewhereGetsAnUnknownClass() throws Exception {
		LstmShape shape = new LstmShape(1, 3);
		ModelSerializer.writeModel(Dl4jNets.lstm(shape, 2, DataType.FLOAT), folder.resolve("other.zip").toFile(), true);
		ForeignModel other = Dl4jFiles.readLstm(folder.resolve("other.zip"));
		assertTrue(other.alphabet().isEmpty());
		assertEquals(2, other.classes());
		ForeignModel wide = other.withUnknown(LstmNet.layout(shape, 3), Alphabet.of(-1, 'a', 'b'));
		Layout.Place input = wide.layout().place("lstm.0.input");
		assertEquals(0, wide.values()[input.offset()]);
		assertEquals(other.values()[other.layout().place("lstm.0.input").offset()], wide.values()[input.offset() + input.columns()]);
		assertEquals(-100, wide.values()[wide.layout().place("out.bias").offset()]);
		Layout.Place out = wide.layout().place("out.weight");
		assertEquals(other.values()[other.layout().place("out.weight").offset()], wide.values()[out.offset() + 1]);
	}

	@Test
	void whatIsNoModelIsRefused() throws Exception {
		Path junk = folder.resolve("junk.zip");
		Files.writeString(junk, "no zip");
		EngineException e = assertThrows(EngineException.class, () -> Dl4jFiles.readLstm(junk));
		assertTrue(e.getMessage().contains("junk.zip"), e.getMessage());
		assertThrows(EngineException.class, () -> Dl4jFiles.readLstm(folder.resolve("missing.zip")));
	}
}
