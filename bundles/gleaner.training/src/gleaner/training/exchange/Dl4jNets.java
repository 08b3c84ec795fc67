// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The nets as DL4J builds them. Their inputs and outputs are one-hot, [lanes, classes, positions]. */
final class Dl4jNets {
	private Dl4jNets() {
	}

	/** ND4J looks for its parts with the class loader that it is told; under OSGi the one of the thread does not know them. */
	static void prepare() {
		ND4JClassLoading.setNd4jClassloader(ND4JClassLoading.class.getClassLoader());
	}

	static MultiLayerNetwork lstm(LstmShape shape, int classes, DataType type) {
		prepare();
		NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder().dataType(type).list();
		for (int k = 0; k < shape.layers(); k++)
			layers.layer(new LSTM.Builder().nIn(k == 0 ? classes : shape.cells()).nOut(shape.cells()).activation(Activation.TANH)
					.gateActivationFunction(Activation.SIGMOID).build());
		layers.layer(
				new RnnOutputLayer.Builder(LossFunction.MCXENT).activation(Activation.SOFTMAX).nIn(shape.cells()).nOut(classes).build());
		MultiLayerNetwork net = new MultiLayerNetwork(layers.build());
		net.init();
		return net;
	}

	/**
	 * Layers are called {@code causal}, {@code filter0}, {@code gate0}, {@code skip0}, {@code dense0} and so on, {@code post1},
	 * {@code post2}.
	 */
	static ComputationGraph waveNet(WaveNetShape shape, int classes, DataType type) {
		prepare();
		GraphBuilder graph = new NeuralNetConfiguration.Builder().dataType(type).graphBuilder().addInputs("in")
				.setInputTypes(InputType.recurrent(classes, -1, RNNFormat.NCW));
		graph.addLayer("causal", convolution(classes, shape.residual(), 2, 1, Activation.IDENTITY), "in");
		String x = "causal";
		List<String> skips = new ArrayList<>();
		List<Integer> dilations = shape.layers();
		for (int k = 0; k < dilations.size(); k++) {
			graph.addLayer("filter" + k, convolution(shape.residual(), shape.dilation(), 2, dilations.get(k), Activation.TANH), x);
			graph.addLayer("gate" + k, convolution(shape.residual(), shape.dilation(), 2, dilations.get(k), Activation.SIGMOID), x);
			graph.addVertex("gated" + k, new ElementWiseVertex(ElementWiseVertex.Op.Product), "filter" + k, "gate" + k);
			graph.addLayer("skip" + k, convolution(shape.dilation(), shape.skip(), 1, 1, Activation.IDENTITY), "gated" + k);
			skips.add("skip" + k);
			if (k == dilations.size() - 1) continue;
			graph.addLayer("dense" + k, convolution(shape.dilation(), shape.residual(), 1, 1, Activation.IDENTITY), "gated" + k);
			graph.addVertex("residual" + k, new ElementWiseVertex(ElementWiseVertex.Op.Add), x, "dense" + k);
			x = "residual" + k;
		}
		if (skips.size() > 1) graph.addVertex("skips", new ElementWiseVertex(ElementWiseVertex.Op.Add), skips.toArray(String[]::new));
		graph.addLayer("relu", new ActivationLayer(Activation.RELU), skips.size() > 1 ? "skips" : skips.getFirst());
		graph.addLayer("post1", convolution(shape.skip(), shape.skip(), 1, 1, Activation.RELU), "relu");
		graph.addLayer("post2", convolution(shape.skip(), classes, 1, 1, Activation.IDENTITY), "post1");
		graph.addLayer("out", new RnnLossLayer.Builder(LossFunction.MCXENT).activation(Activation.SOFTMAX).build(), "post2");
		graph.setOutputs("out");
		ComputationGraph net = new ComputationGraph(graph.build());
		net.init();
		return net;
	}

	private static Convolution1DLayer convolution(int in, int out, int width, int dilation, Activation activation) {
		return new Convolution1DLayer.Builder().kernelSize(width).stride(1).dilation(dilation)
				.convolutionMode(width == 1 ? ConvolutionMode.Same : ConvolutionMode.Causal).nIn(in).nOut(out)
				.activation(activation).build();
	}
}
