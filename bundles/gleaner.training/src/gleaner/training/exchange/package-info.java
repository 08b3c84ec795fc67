// SPDX-License-Identifier: EPL-2.0
/**
 * Models of other programs: the same nets in DL4J, whose files many programs read, which loads ND4J and takes some seconds; and those of
 * Keras, read from HDF5 in plain Java.
 */
package gleaner.training.exchange;
