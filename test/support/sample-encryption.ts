/**
 * Encryption dictionaries for `samplePdf`, made by qpdf for its default file identifier: per revision of the standard security
 * handler one that a password opens (`locked`, the user password is "secret") and one that opens without (`restricted`, only
 * the owner has a password).
 */
export const encryptions: readonly {
  readonly revision: string;
  readonly locked: string;
  readonly restricted: string;
}[] = [
  {
    revision: '2',
    locked:
      '/Filter /Standard /Length 40 /O <92fe0f4454ad4c9644693f33c07cb54f587dce1e2682fe9ecea6107a1ef630dd> /P -4 /R 2 /U <f4c3199cb21e35b4bd6c22a97a2acca13b084d9016256900cd312e0758df7e6f> /V 1',
    restricted:
      '/Filter /Standard /Length 40 /O <c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab> /P -4 /R 2 /U <adb43c8d5c0a904ecd6878928abf0a1ef65fa75e1632b2134005fa3b1d844c68> /V 1',
  },
  {
    revision: '3',
    locked:
      '/Filter /Standard /Length 128 /O <0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083> /P -4 /R 3 /U <638dfec1a7337fa35a95f6d75d83fdbc0122456a91bae5134273a6db134c87c4> /V 2',
    restricted:
      '/Filter /Standard /Length 128 /O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /P -4 /R 3 /U <60cb14e897d58381f951427876a780410122456a91bae5134273a6db134c87c4> /V 2',
  },
  {
    revision: '4',
    locked:
      '/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /Filter /Standard /Length 128 /O <0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083> /P -4 /R 4 /StmF /StdCF /StrF /StdCF /U <638dfec1a7337fa35a95f6d75d83fdbc0122456a91bae5134273a6db134c87c4> /V 4',
    restricted:
      '/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /Filter /Standard /Length 128 /O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /P -4 /R 4 /StmF /StdCF /StrF /StdCF /U <60cb14e897d58381f951427876a780410122456a91bae5134273a6db134c87c4> /V 4',
  },
  {
    revision: '4 with plain metadata',
    locked:
      '/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /EncryptMetadata false /Filter /Standard /Length 128 /O <0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083> /P -4 /R 4 /StmF /StdCF /StrF /StdCF /U <ab45a2242261ac42018b84ec5b4deb100122456a91bae5134273a6db134c87c4> /V 4',
    restricted:
      '/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /EncryptMetadata false /Filter /Standard /Length 128 /O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /P -4 /R 4 /StmF /StdCF /StrF /StdCF /U <f0f7c87fb23817126b08c0e97fa3e2df0122456a91bae5134273a6db134c87c4> /V 4',
  },
  {
    revision: '5',
    locked:
      '/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <4982e2cdb336d7629e0f0da66db31be23c8959ede515b68f16d62d4938cbaf8fdb42fd155c75ace92a7604cdf4de46b0> /OE <e58d350d402161353374e21e8add3c39d478c1ddb30027f4158420cddd8db64c> /P -4 /Perms <0da3491bd71e880e0533fed5b47307dd> /R 5 /StmF /StdCF /StrF /StdCF /U <cfacb104e363641a25290405f12e09cd4c20018fd1271830c3a9ef9f8181e15de802b1021ce3bdf2ff24715fb82cfaa5> /UE <705dc35578f4f9c119798f7ab79f0546c764ae81e310d6bc6ca979442c9437fd> /V 5',
    restricted:
      '/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <fcb67c8b78f71f287e63dd5f63443969f2783ddc3642878b8ac5e0b96480e08bb4819c27f23baae66da12284bd1202a7> /OE <ed5cc9ddd57c37c6c4515c96ce1f100f31551831ac17d4ad7194a73a27030d38> /P -4 /Perms <731cc14248884122bd0a6903f2848930> /R 5 /StmF /StdCF /StrF /StdCF /U <86afe1608991e50a07681bef51924ecab2dd4ba12ad97c3b53aecff9f9fd4895c0bc963c8dad19437a74e7bc31af0508> /UE <30a49ca9d7cdc942d03545839583d4618e50b5c11334bbf11aa320c8b1fce488> /V 5',
  },
  {
    revision: '6',
    locked:
      '/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <2eaa949ae77a110e5adb05eeb0c82eabc0b58b9909313961e9dbbc93b22f0702ae368c3205ea08f7252bb3aa49097f9c> /OE <32fa891e85a1345383cda3cc56a7efe9ffc0f5e7fe3875f42eceab89c4c2b316> /P -4 /Perms <e9c69e27db1d5a9fe4be32127ca93945> /R 6 /StmF /StdCF /StrF /StdCF /U <0930bafecb0dfad409efd50140903f25d906564fc9f5951f1c89e6b8e2c3b23b8c5f0d10a81b9e8303e008fec0529f71> /UE <e7755958d4eec000738794591199158b346bb4495a1ec3385a330e8afd8dd9b5> /V 5',
    restricted:
      '/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /Filter /Standard /Length 256 /O <aa4d5c9c123361779afa7ec9c1d3e15b5abecc6d3c7ad1304c2e02921f6dd8485d9d8f701057853c1cd86cec9ed945d4> /OE <9bc0b89101d7948450d49e8aadea1ab2f65ae213fe0c6545ea30eba20e719d77> /P -4 /Perms <996a18135b9b474d68109fe44e0ba0eb> /R 6 /StmF /StdCF /StrF /StdCF /U <f141823591a7ca6c69b3ba1951c951f6bc31ba20067f7eb40cc9b0607f8bc065cdc9f751939c3496b449615d809efd11> /UE <f25882e79440bc8d0f91526b6fc24b423dfccc01698a9e3a01d0812953e85bb0> /V 5',
  },
];
