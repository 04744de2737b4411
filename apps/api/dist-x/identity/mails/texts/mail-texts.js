export {};
//# sourceMappingURL=mail-texts.js.map
